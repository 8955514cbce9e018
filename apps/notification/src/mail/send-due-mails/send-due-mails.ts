import { setTimeout as delay } from 'node:timers/promises';
import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { DigestLetter, NotYet } from '../../digest/write-letters/write-letters.query.js';
import { MailConsequences } from '../consequences.js';
import { afterAttempt, type Outcome } from '../domain/mail-state.js';
import { type MailSettings, mailSettings, serverOf } from '../mail.settings.js';
import { Mailer, type MailLane } from '../mailer.js';
import { MailServers } from '../persistence/mail-servers.js';
import { type Attempted, type ClaimedMail, Mails } from '../persistence/mails.js';
import { InRounds } from './in-rounds.js';
import { type MailAhead, MailsAhead, type WrittenLetter } from './mails-ahead.js';
import { TakeDueMails } from './take-due-mails.js';

/** A server that thinks for minutes holds up one lane; the others go on. */
const usualLanes = 5;

interface Settled extends Attempted {
  readonly letter: DigestLetter | undefined;
  /** No server was asked: within a limit, somebody else has the turn. */
  readonly turnUnused: boolean;
}

/** What a lane has to say to the database: what became of a mail, or that the message of one is about to leave. */
type Word = { readonly became: Settled } | { readonly leaves: ClaimedMail };

/**
 * Sends what is due, each mail by one sender at a time, and writes down what became of it. What several lanes have to say
 * to the database at the same time is said together; nobody goes on before that has committed.
 */
@Injectable()
export class SendDueMails implements OnApplicationBootstrap {
  readonly #log = new Logger('mail');
  readonly #server: string;
  readonly #perMinute: number;
  readonly lanes: number;
  readonly #ahead: MailsAhead;
  readonly #words = new InRounds((words: readonly Word[]) => this.write(words));

  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly servers: MailServers,
    private readonly mailer: Mailer,
    private readonly consequences: MailConsequences,
    dueMails: TakeDueMails,
    @Inject(mailSettings) settings: MailSettings,
  ) {
    this.#server = serverOf(settings);
    this.#perMinute = settings.perMinute ?? 0;
    this.lanes = settings.connections ?? usualLanes;
    this.#ahead = new MailsAhead(dueMails, 2 * this.lanes);
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

  /**
   * One mail after the other, over one connection. What became of one is written down while the next is on its way, and
   * no later than that this one is about to leave. @returns how many were tried
   */
  async sendInLane(goOn: () => boolean): Promise<number> {
    const lane = this.mailer.openLane();
    let tried = 0;
    let noted: Promise<unknown> = Promise.resolve();
    try {
      for (let next = await this.next(goOn); next; next = await this.next(goOn)) {
        const { mail } = next;
        const written = await next.letter;
        const outcome = await this.outcomeOf(mail, written, lane);
        tried += 1;
        await noted;
        const letter = written && 'itemCount' in written ? written : undefined;
        const transition = afterAttempt(outcome, mail.attempts);
        noted = this.note({ mail, letter, transition, reply: replyOf(outcome), turnUnused: askedNobody(outcome) });
        await this.heed(outcome, mail, noted);
      }
    } finally {
      lane.close();
      await noted;
    }
    return tried;
  }

  private async next(goOn: () => boolean): Promise<MailAhead | undefined> {
    if (goOn()) return this.#ahead.next();
    await this.#ahead.clear();
    return undefined;
  }

  private async outcomeOf(
    mail: ClaimedMail,
    written: WrittenLetter | NotYet | undefined,
    lane: MailLane,
  ): Promise<Outcome> {
    if (!written) return { kind: 'pointless' };
    if ('notBefore' in written) return { kind: 'too-early', notBefore: written.notBefore };
    const { messageId, createdAt: date } = mail;
    return lane.send({ ...written, to: written.address, messageId, date }, async () => {
      // words are written in their order: what became of this lane's last mail not after this
      const isMine = await this.#words.ask({ leaves: mail });
      if (!isMine) throw new Error('The lease of this mail is over, or mail is held.');
    });
  }

  private note(became: Settled): Promise<unknown> {
    const noted = insistently(() => this.#words.ask({ became }));
    // whoever goes on awaits it
    noted.catch(() => undefined);
    return noted;
  }

  /** Whatever the server says to one of us goes for all, in every process: that is noted before another mail is taken. */
  private async heed(outcome: Outcome, { serverStrikes }: ClaimedMail, noted: Promise<unknown>): Promise<void> {
    if (outcome.kind === 'taken' && serverStrikes > 0) {
      await noted;
      await this.transactions.run((tx) => this.servers.forgive(tx, this.#server));
    }
    if (outcome.kind !== 'postponed' || !outcome.serverIsAway) return;
    await this.#ahead.shutWhile(async () => {
      await noted;
      const minutes = await this.transactions.run((tx) => this.servers.pause(tx, this.#server, outcome.reply));
      if (minutes) this.#log.warn({ code: 'mail.server-paused', reply: outcome.reply, minutes });
    });
  }

  /** @returns of each word, whether the mail was still ours to say it of */
  private async write(words: readonly Word[]): Promise<readonly boolean[]> {
    const leaving = words.flatMap((word) => ('leaves' in word ? word.leaves : []));
    const attempts = words.flatMap((word) => ('became' in word ? word.became : []));
    const { mine, moved } = await this.writeAll(leaving, attempts);
    return words.map((word) => ('leaves' in word ? mine.has(word.leaves.id) : moved.has(word.became.mail.id)));
  }

  private async writeAll(leaving: readonly ClaimedMail[], attempts: readonly Settled[]) {
    const none: ReadonlySet<string> = new Set();
    const handOver = (tx: Tx) => (leaving.length > 0 ? this.mails.handOver(tx, leaving) : none);
    if (attempts.length === 0) return { mine: await this.transactions.ask(async (tx) => handOver(tx)), moved: none };
    return this.transactions.run(async (tx) => {
      const [mine, moved] = await Promise.all([
        handOver(tx),
        this.mails.settle(tx, attempts),
        this.consequences.told(tx, attempts),
      ]);
      for (const { mail, transition } of attempts)
        if (moved.has(mail.id)) await this.consequences.of(tx, mail, transition);
      await this.returnTurns(tx, attempts.filter(({ mail, turnUnused }) => turnUnused && moved.has(mail.id)).length);
      return { mine, moved };
    });
  }

  private async returnTurns(tx: Tx, count: number): Promise<void> {
    if (this.#perMinute > 0 && count > 0) await this.servers.returnTurns(tx, this.#server, count);
  }
}

function replyOf(outcome: Outcome): number | undefined {
  return 'reply' in outcome ? outcome.reply : undefined;
}

function askedNobody({ kind }: Outcome): boolean {
  return kind === 'too-early' || kind === 'pointless';
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
