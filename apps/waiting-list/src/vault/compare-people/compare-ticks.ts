import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ComparePeople } from './compare-people.js';

const everyMilliseconds = 2_000;
const soonMilliseconds = 50;

/** Nobody waits for a comparison: whoever registers somebody learns nothing from how long it takes. */
@Injectable()
export class CompareTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('vault');
  readonly #ticks = new Repeating(
    everyMilliseconds,
    () => this.#compare(),
    (error) => this.#log.error({ code: 'vault.not-compared', error: harmlessTrace(error) }),
  );

  constructor(private readonly people: ComparePeople) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(everyMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  /** Somebody is to be compared. Only a hint: they would be found anyway. */
  soon(): void {
    this.#ticks.poke(soonMilliseconds);
  }

  async #compare(): Promise<void> {
    const { compared, more } = await this.people.compare();
    if (compared > 0) this.#log.log({ code: 'vault.compared', people: compared });
    if (more) this.soon();
  }
}
