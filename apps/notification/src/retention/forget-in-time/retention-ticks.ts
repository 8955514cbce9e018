import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ForgetInTime } from './forget-in-time.js';

/** The first process to ask on a day does the work of that day; the others see whether it got stuck. */
const everyMilliseconds = 600_000;
/** A service that has just started has more urgent things to do. */
const firstAfterMilliseconds = 60_000;

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
    this.#ticks.start(firstAfterMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    for (const { rule, removed } of await this.forgetting.run(undefined, () => !this.#ticks.stopped))
      this.#log.log({ code: 'retention.done', rule, removed });
  }
}
