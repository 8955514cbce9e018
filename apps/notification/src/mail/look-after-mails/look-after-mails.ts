import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MailConsequences } from '../consequences.js';
import { afterSilence, givenUp } from '../domain/mail-state.js';
import { HoldMailsWhenRestored } from '../hold-mails/hold-mails-when-restored.js';
import { Mails } from '../persistence/mails.js';

/**
 * Finds mails that their sender left behind, and gives up those about which nobody will find out. First of all it asks
 * whether the database has gone back: one may be put in the place of the other beneath a process that runs on.
 */
@Injectable()
export class LookAfterMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly consequences: MailConsequences,
    private readonly holdMailsWhenRestored: HoldMailsWhenRestored,
  ) {}

  async look(): Promise<void> {
    await this.holdMailsWhenRestored.look();
    await this.transactions.run(async (tx) => {
      for (const mail of await this.mails.silent(tx)) {
        await this.mails.move(tx, mail.id, 'sending', afterSilence(mail));
      }
      for (const mail of await this.mails.uncertainForLong(tx)) {
        await this.mails.move(tx, mail.id, 'uncertain', givenUp());
        await this.consequences.of(tx, mail, givenUp());
      }
    });
  }
}
