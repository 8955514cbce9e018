import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CountDemand } from './count-demand.js';

const everyMilliseconds = 1_800_000;
/** A service that has just started has more urgent things to do. */
const firstAfterMilliseconds = 90_000;

/** Looks every half hour whether the day has been counted. Every replica may tick. */
@Injectable()
export class DemandTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('monitoring');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = true;

  constructor(private readonly countDemand: CountDemand) {}

  onApplicationBootstrap(): void {
    this.#stopped = false;
    this.#plan(firstAfterMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, milliseconds);
  }

  async #run(): Promise<void> {
    try {
      const counties = await this.countDemand.count();
      if (counties > 0) this.#log.log({ code: 'demand.counted', counties });
    } catch (error) {
      this.#log.error({ code: 'demand.not-counted', error: harmlessTrace(error) });
    }
    this.#plan(everyMilliseconds);
  }
}
