import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MailConsequences } from '../consequences.js';
import { afterSilence, givenUp } from '../domain/mail-state.js';
import { HoldMailsWhenRestored } from '../hold-mails/hold-mails-when-restored.js';
import { Mails, type SilentMail } from '../persistence/mails.js';

const atOnce = 200;

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
    await this.settleEach(
      (tx) => this.mails.silent(tx, atOnce),
      (tx, mail) => this.mails.move(tx, mail.id, 'sending', afterSilence(mail)),
    );
    await this.settleEach(
      (tx) => this.mails.uncertainForLong(tx, atOnce),
      async (tx, mail) => {
        await this.mails.move(tx, mail.id, 'uncertain', givenUp());
        await this.consequences.of(tx, mail, givenUp());
      },
    );
  }

  /** So many in a transaction that it stays short, whatever a long night has left. */
  private async settleEach(
    find: (tx: Tx) => Promise<readonly SilentMail[]>,
    settle: (tx: Tx, mail: SilentMail) => Promise<unknown>,
  ): Promise<void> {
    let found: number;
    do {
      found = await this.transactions.run(async (tx) => {
        const mails = await find(tx);
        for (const mail of mails) await settle(tx, mail);
        return mails.length;
      });
    } while (found === atOnce);
  }
}
