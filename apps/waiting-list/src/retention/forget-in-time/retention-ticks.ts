import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ForgetInTime } from './forget-in-time.js';

/** The first process to ask in an hour does the work of that hour. */
const everyMilliseconds = 300_000;

@Injectable()
export class RetentionTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('retention');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly forgetting: ForgetInTime) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#tick();
    }, everyMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #tick(): Promise<void> {
    try {
      for (const { rule, removed } of await this.forgetting.run())
        this.#log.log({ code: 'retention.done', rule, removed });
    } catch (error) {
      this.#log.error({ code: 'retention.failed', error: harmlessTrace(error) });
    } finally {
      this.#running = undefined;
    }
  }
}
