import { Transactions } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { Outbound } from '../persistence/outbound.js';

/** A database restored from a backup has forgotten which mails it sent since: nothing leaves until somebody says so. */
@Injectable()
export class HoldMailsWhenRestored {
  readonly #log = new Logger('mail');

  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
  ) {}

  async look(): Promise<void> {
    const restored = await this.transactions.run(async (tx) => {
      if (!(await this.outbound.noticeRestore(tx))) return false;
      await this.outbound.hold(tx, 'restored');
      await this.outbound.doubtWhatWasWaiting(tx);
      return true;
    });
    if (restored) this.#log.warn({ code: 'mail.held-after-restore' });
  }
}
