import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { LookAfterCases } from './look-after-cases.js';

const everyMilliseconds = 2_000;

/** Looks after cases in time. Every replica may tick. */
@Injectable()
export class ViabilityTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('viability');
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;

  constructor(private readonly lookAfterCases: LookAfterCases) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.#tick(), everyMilliseconds).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  #tick(): void {
    this.#round ??= this.#look()
      .catch((error: unknown) => this.#log.error({ code: 'viability.look-failed', error: harmlessTrace(error) }))
      .finally(() => {
        this.#round = undefined;
      });
  }

  async #look(): Promise<void> {
    const looked = await this.lookAfterCases.look();
    if (looked.opened + looked.settled + looked.told > 0) this.#log.log({ code: 'viability.looked', ...looked });
  }
}
