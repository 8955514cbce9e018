import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { LookAfterCases } from './look-after-cases.js';

const everyMilliseconds = 2_000;

/** Looks after cases in time. Every replica may tick. */
@Injectable()
export class ViabilityTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('viability');
  readonly #ticks = new Repeating(
    everyMilliseconds,
    () => this.#look(),
    (error) => this.#log.error({ code: 'viability.look-failed', error: harmlessTrace(error) }),
  );

  constructor(private readonly lookAfterCases: LookAfterCases) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(everyMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  async #look(): Promise<void> {
    const looked = await this.lookAfterCases.look();
    if (looked.opened + looked.settled + looked.told > 0) this.#log.log({ code: 'viability.looked', ...looked });
  }
}
