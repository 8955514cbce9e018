import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ComparePeople } from './compare-people.js';

const everyMilliseconds = 2_000;
const soonMilliseconds = 50;

/** Nobody waits for a comparison: whoever registers somebody learns nothing from how long it takes. */
@Injectable()
export class CompareTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('vault');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #wanted = false;
  #stopped = true;

  constructor(private readonly people: ComparePeople) {}

  onApplicationBootstrap(): void {
    this.#stopped = false;
    this.#plan(everyMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Somebody is to be compared. Only a hint: they would be found anyway. */
  soon(): void {
    this.#wanted = true;
    if (!this.#running) this.#plan(soonMilliseconds);
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, milliseconds);
  }

  async #run(): Promise<void> {
    this.#wanted = false;
    const more = await this.#compare();
    this.#running = undefined;
    this.#plan(more || this.#wanted ? soonMilliseconds : everyMilliseconds);
  }

  async #compare(): Promise<boolean> {
    try {
      const { compared, more } = await this.people.compare();
      if (compared > 0) this.#log.log({ code: 'vault.compared', people: compared });
      return more;
    } catch (error) {
      this.#log.error({ code: 'vault.not-compared', error: harmlessTrace(error) });
      return false;
    }
  }
}
