import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type DigestLetter, type NotYet, WriteLetters } from '../../digest/write-letters/write-letters.query.js';
import { type Notice, type NoticeLetter, WriteNotice } from '../../notice/write-notice/write-notice.query.js';
import { type MailSettings, mailSettings, serverOf } from '../mail.settings.js';
import { MailServers } from '../persistence/mail-servers.js';
import { type ClaimedMail, Mails } from '../persistence/mails.js';
import { InRounds } from './in-rounds.js';
import type { MailAhead, MailSource, WrittenLetter } from './mails-ahead.js';

/** Takes mails that are due, as many as the server wants, and has their letters written. */
@Injectable()
export class TakeDueMails implements MailSource {
  readonly #server: string;
  readonly #perMinute: number;
  readonly #letters = new InRounds((digestIds: readonly string[]) => this.written(digestIds));

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly servers: MailServers,
    private readonly queries: QueryBus,
    @Inject(mailSettings) settings: MailSettings,
  ) {
    this.#server = serverOf(settings);
    this.#perMinute = settings.perMinute ?? 0;
  }

  async take(most: number): Promise<readonly MailAhead[]> {
    const mails = await this.transactions.run(async (tx) => {
      // what a crash of the database forgets of it is found out, and kept, when the message is about to leave
      const [, claimed] = await Promise.all([tx.query('set local synchronous_commit = off'), this.claim(tx, most)]);
      return claimed;
    });
    return mails.map((mail) => ({ mail, letter: this.letter(mail) }));
  }

  private async claim(tx: Tx, most: number): Promise<readonly ClaimedMail[]> {
    if (this.#perMinute === 0) return this.mails.claimDue(tx, this.#server, most);
    const granted = await this.servers.takeTurns(tx, this.#server, this.#perMinute, most);
    if (granted === 0) return [];
    const claimed = await this.mails.claimDue(tx, this.#server, granted);
    if (claimed.length < granted) await this.servers.returnTurns(tx, this.#server, granted - claimed.length);
    return claimed;
  }

  /** With the right to send that they had taken up. */
  async giveBack(mails: readonly MailAhead[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const given = await this.mails.giveBack(
        tx,
        mails.map(({ mail }) => mail),
      );
      if (this.#perMinute > 0) await this.servers.returnTurns(tx, this.#server, given);
    });
  }

  private letter(mail: ClaimedMail): Promise<WrittenLetter | NotYet | undefined> {
    const letter = mail.notice ? this.notice(mail, mail.notice) : this.digest(mail, mail.digestId);
    // whoever sends it awaits it
    letter.catch(() => undefined);
    return letter;
  }

  /** Nothing when its reader has moved to another mailbox since: who reads the old one must not get the new links. */
  private async digest({ address }: ClaimedMail, digestId: string): Promise<DigestLetter | NotYet | undefined> {
    const letter = await this.#letters.ask(digestId);
    if (!letter || 'notBefore' in letter) return letter;
    return isSame(letter.address, address) ? letter : undefined;
  }

  /** No other mail will say it: it follows its reader to their present mailbox. */
  private async notice(mail: ClaimedMail, notice: Notice): Promise<NoticeLetter | undefined> {
    const letter = await this.queries.execute(new WriteNotice(notice, mail.address));
    if (letter && !isSame(letter.address, mail.address))
      await this.transactions.run((tx) => this.mails.redirect(tx, mail, letter.address));
    return letter;
  }

  private async written(digestIds: readonly string[]): Promise<readonly (DigestLetter | NotYet | undefined)[]> {
    const letters = await this.queries.execute(new WriteLetters(digestIds));
    return digestIds.map((id) => letters.get(id));
  }
}

function isSame(address: string, other: string): boolean {
  return address.toLowerCase() === other.toLowerCase();
}
