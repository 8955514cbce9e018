import { Transactions } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { afterFinding } from '../domain/mail-state.js';
import { Mails } from '../persistence/mails.js';
import { MailLookup } from './mail-lookup.js';

const atOnce = 50;

/** Settles uncertain mails by what the mail server has on record. */
@Injectable()
export class LookUpUncertain {
  readonly #log = new Logger('mail');

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly lookup: MailLookup,
  ) {}

  /** "Absent" counts only once the server can no longer be about to take the mail. @returns how many were settled */
  async look(): Promise<number> {
    if (!this.lookup.isConfigured) return 0;
    const uncertain = await this.transactions.run((tx) => this.mails.claimForLookup(tx, atOnce));
    let settled = 0;
    for (const { id, messageId, absenceCounts } of uncertain) {
      const finding = await this.lookup.find(messageId);
      if (!finding || (finding === 'absent' && !absenceCounts)) continue;
      if (await this.transactions.run((tx) => this.mails.move(tx, id, 'uncertain', afterFinding(finding))))
        settled += 1;
    }
    if (uncertain.length > 0) this.#log.log({ code: 'mail.looked-up', asked: uncertain.length, settled });
    return settled;
  }
}
