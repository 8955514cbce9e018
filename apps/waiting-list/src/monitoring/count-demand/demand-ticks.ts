import { Repeating } from '@app/repeating';
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
  readonly #ticks: Repeating;

  constructor(private readonly countDemand: CountDemand) {
    this.#ticks = new Repeating(
      everyMilliseconds,
      () => this.tick(),
      (error) => this.#log.error({ code: 'demand.not-counted', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticks.start(firstAfterMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    const counties = await this.countDemand.count();
    if (counties > 0) this.#log.log({ code: 'demand.counted', counties });
  }
}
