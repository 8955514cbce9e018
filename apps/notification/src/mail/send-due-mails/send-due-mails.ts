import { setTimeout as delay } from 'node:timers/promises';
import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type DigestLetter, type NotYet, WriteLetters } from '../../digest/write-letters/write-letters.query.js';
import { type Notice, type NoticeLetter, WriteNotice } from '../../notice/write-notice/write-notice.query.js';
import { MailConsequences } from '../consequences.js';
import { afterAttempt, type Outcome } from '../domain/mail-state.js';
import { type MailSettings, mailSettings, serverOf } from '../mail.settings.js';
import { Mailer, type MailLane } from '../mailer.js';
import { MailServers } from '../persistence/mail-servers.js';
import { type Attempted, type ClaimedMail, Mails } from '../persistence/mails.js';
import { InRounds } from './in-rounds.js';

/** A server that thinks for minutes holds up one lane; the others go on. */
const usualLanes = 5;

interface Settled extends Attempted {
  readonly letter: DigestLetter | undefined;
}

/** What a lane has to say between two mails: what became of the one, and whether it takes another. */
interface Turn {
  readonly attempt?: Settled;
  readonly goesOn: boolean;
}

/**
 * Sends what is due, each mail by one sender at a time, and writes down what became of it. What several lanes ask of the
 * database at the same time is asked in one transaction; each of them waits until that has committed.
 */
@Injectable()
export class SendDueMails implements OnApplicationBootstrap {
  readonly #log = new Logger('mail');
  readonly #server: string;
  readonly #perMinute: number;
  readonly lanes: number;
  readonly #turns: InRounds<Turn, ClaimedMail | undefined>;
  readonly #letters = new InRounds((digestIds: readonly string[]) => this.written(digestIds));
  readonly #handOvers = new InRounds((mails: readonly ClaimedMail[]) => this.handOver(mails));

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly servers: MailServers,
    private readonly mailer: Mailer,
    private readonly consequences: MailConsequences,
    private readonly queries: QueryBus,
    @Inject(mailSettings) settings: MailSettings,
  ) {
    this.#server = serverOf(settings);
    this.#perMinute = settings.perMinute ?? 0;
    this.lanes = settings.connections ?? usualLanes;
    // within a limit each mail waits for its turn
    const atOnce = this.#perMinute > 0 ? 1 : this.lanes;
    this.#turns = new InRounds((turns) => this.turn(turns), atOnce);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.servers.know(tx, this.#server, this.#perMinute));
  }

  /** Until nothing is due, or `goOn` says stop; the mail in hand is finished in any case. @returns how many were tried */
  async send(goOn: () => boolean = () => true): Promise<number> {
    const tried = await Promise.allSettled(Array.from({ length: this.lanes }, () => this.sendInLane(goOn)));
    const broken = tried.find((lane) => lane.status === 'rejected');
    if (broken) throw broken.reason;
    return tried.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
  }

  /** One mail after the other, over one connection. @returns how many were tried */
  async sendInLane(goOn: () => boolean): Promise<number> {
    const lane = this.mailer.openLane();
    let tried = 0;
    try {
      let mail = goOn() ? await this.#turns.ask({ goesOn: true }) : undefined;
      for (; mail; tried += 1) mail = await this.sendOne(mail, lane, goOn);
    } finally {
      lane.close();
    }
    return tried;
  }

  /** @returns the next mail in hand */
  private async sendOne(mail: ClaimedMail, lane: MailLane, goOn: () => boolean): Promise<ClaimedMail | undefined> {
    const written = mail.notice ? await this.notice(mail, mail.notice) : await this.digest(mail, mail.digestId);
    const outcome = await this.outcomeOf(mail, written, lane);
    const reply = 'reply' in outcome ? outcome.reply : undefined;
    const letter = written && 'itemCount' in written ? written : undefined;
    const attempt = { mail, transition: afterAttempt(outcome, mail.attempts), reply, letter };
    const concernsAll = this.concernsAll(outcome, mail);
    const goesOn = !concernsAll && goOn();
    const next = await insistently(() => this.#turns.ask({ attempt, goesOn }));
    if (!concernsAll) return next;
    await this.heed(outcome);
    return goOn() ? this.#turns.ask({ goesOn: true }) : undefined;
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

  private async outcomeOf(
    mail: ClaimedMail,
    letter: DigestLetter | NoticeLetter | NotYet | undefined,
    lane: MailLane,
  ): Promise<Outcome> {
    if (!letter) return { kind: 'pointless' };
    if ('notBefore' in letter) return { kind: 'too-early', notBefore: letter.notBefore };
    return this.attempt(mail, letter, lane);
  }

  private async turn(turns: readonly Turn[]): Promise<readonly (ClaimedMail | undefined)[]> {
    const attempts = turns.flatMap(({ attempt }) => attempt ?? []);
    const most = turns.filter(({ goesOn }) => goesOn).length;
    const claimed = await this.transactions.run(async (tx) => {
      const [, mails] = await Promise.all([this.settle(tx, attempts), this.claim(tx, most)]);
      return [...mails];
    });
    return turns.map(({ goesOn }) => (goesOn ? claimed.shift() : undefined));
  }

  private async settle(tx: Tx, attempts: readonly Settled[]): Promise<void> {
    if (attempts.length === 0) return;
    const moved = await this.mails.settle(tx, attempts);
    await this.consequences.ofAttempts(
      tx,
      attempts.filter(({ mail }) => moved.has(mail.id)),
    );
  }

  private async claim(tx: Tx, most: number): Promise<readonly ClaimedMail[]> {
    if (most === 0) return [];
    if (this.#perMinute > 0 && !(await this.servers.takeTurn(tx, this.#server, this.#perMinute))) return [];
    return this.mails.claimDue(tx, this.#server, most);
  }

  /** Whatever the server says to one of us goes for all, in every process: that is noted before another mail is taken. */
  private concernsAll(outcome: Outcome, { serverStrikes }: ClaimedMail): boolean {
    return outcome.kind === 'taken' ? serverStrikes > 0 : outcome.kind === 'postponed' && outcome.serverIsAway === true;
  }

  private async heed(outcome: Outcome): Promise<void> {
    if (outcome.kind === 'taken') return this.transactions.run((tx) => this.servers.forgive(tx, this.#server));
    const reply = 'reply' in outcome ? outcome.reply : undefined;
    const minutes = await this.transactions.run((tx) => this.servers.pause(tx, this.#server, reply));
    if (minutes) this.#log.warn({ code: 'mail.server-paused', reply, minutes });
  }

  private async written(digestIds: readonly string[]): Promise<readonly (DigestLetter | NotYet | undefined)[]> {
    const letters = await this.queries.execute(new WriteLetters(digestIds));
    return digestIds.map((id) => letters.get(id));
  }

  private attempt(mail: ClaimedMail, letter: NoticeLetter | DigestLetter, lane: MailLane): Promise<Outcome> {
    const { messageId, createdAt: date } = mail;
    return lane.send({ ...letter, to: letter.address, messageId, date }, async () => {
      if (!(await this.#handOvers.ask(mail))) throw new Error('The lease of this mail is over.');
    });
  }

  private async handOver(mails: readonly ClaimedMail[]): Promise<readonly boolean[]> {
    const mine = await this.transactions.run((tx) => this.mails.handOver(tx, mails));
    return mails.map(({ id }) => mine.has(id));
  }
}

function isSame(address: string, other: string): boolean {
  return address.toLowerCase() === other.toLowerCase();
}

/** What the server said is known to this process alone: a database that restarts is waited for a while. */
async function insistently<T>(write: () => Promise<T>, attempts = 6): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (attempts <= 1) throw error;
    await delay(1_000);
    return insistently(write, attempts - 1);
  }
}
