import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { MailboxConsents } from '../persistence/mailbox-consents.js';

const hour = 3_600_000;

/** Deletes requests that no mailbox confirmed in time. Every replica may. */
@Injectable()
export class ForgetUnconfirmed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('subscription');
  readonly #ticks = new Repeating(
    hour,
    () => this.tick(),
    (error) => this.#log.warn({ code: 'mailbox.not-forgotten', error: harmlessTrace(error) }),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(hour);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  /** @returns how many requests were deleted */
  forget(): Promise<number> {
    return this.transactions.run((tx) => this.consents.forgetExpired(tx), { role: 'system' });
  }

  private async tick(): Promise<void> {
    const forgotten = await this.forget();
    if (forgotten > 0) this.#log.log({ code: 'mailbox.forgotten', forgotten });
  }
}
