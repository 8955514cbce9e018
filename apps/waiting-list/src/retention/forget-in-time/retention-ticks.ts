import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ForgetInTime } from './forget-in-time.js';

/** The first process to ask in an hour does the work of that hour. */
const everyMilliseconds = 300_000;

@Injectable()
export class RetentionTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('retention');
  readonly #ticks: Repeating;

  constructor(private readonly forgetting: ForgetInTime) {
    this.#ticks = new Repeating(
      everyMilliseconds,
      () => this.tick(),
      (error) => this.#log.error({ code: 'retention.failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticks.start(everyMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    for (const { rule, removed } of await this.forgetting.run())
      this.#log.log({ code: 'retention.done', rule, removed });
  }
}
