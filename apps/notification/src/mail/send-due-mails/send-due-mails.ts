import { setTimeout as delay } from 'node:timers/promises';
import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type DigestLetter, WriteLetter } from '../../digest/write-letter/write-letter.query.js';
import { type NoticeLetter, WriteNotice } from '../../notice/write-notice/write-notice.query.js';
import { MailConsequences } from '../consequences.js';
import { afterAttempt, type Outcome } from '../domain/mail-state.js';
import { type MailSettings, mailSettings, serverOf } from '../mail.settings.js';
import { Mailer } from '../mailer.js';
import { MailServers } from '../persistence/mail-servers.js';
import { type ClaimedMail, Mails } from '../persistence/mails.js';

/** A server that thinks for minutes holds up one lane; the others go on. */
const usualLanes = 5;

/** Sends what is due, each mail by one sender at a time, and writes down what became of it. */
@Injectable()
export class SendDueMails implements OnApplicationBootstrap {
  readonly #log = new Logger('mail');
  readonly #server: string;
  readonly #perMinute: number;
  readonly lanes: number;

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

  /** One mail after the other, over one connection each. @returns how many were tried */
  async sendInLane(goOn: () => boolean): Promise<number> {
    let tried = 0;
    while (goOn()) {
      const mail = await this.transactions.run((tx) => this.claim(tx));
      if (!mail) break;
      await this.sendOne(mail);
      tried += 1;
    }
    return tried;
  }

  private async claim(tx: Tx): Promise<ClaimedMail | undefined> {
    if (this.#perMinute > 0 && !(await this.servers.takeTurn(tx, this.#server, this.#perMinute))) return undefined;
    return this.mails.claimDue(tx, this.#server);
  }

  private async sendOne(mail: ClaimedMail): Promise<void> {
    const { digest, letter } = await this.written(mail);
    const outcome = letter ? await this.attempt(mail, letter) : ({ kind: 'pointless' } as const);
    const reply = 'reply' in outcome ? outcome.reply : undefined;
    await insistently(() =>
      this.transactions.run(async (tx) => {
        const transition = afterAttempt(outcome, mail.attempts);
        if (!(await this.mails.settle(tx, mail, transition, reply))) return;
        await this.consequences.of(tx, mail, transition, digest);
      }),
    );
    await this.heed(outcome, mail);
  }

  /** Whatever the server says to one of us goes for all, in every process. */
  private async heed(outcome: Outcome, { serverStrikes }: ClaimedMail): Promise<void> {
    if (outcome.kind === 'taken' && serverStrikes > 0)
      await this.transactions.run((tx) => this.servers.forgive(tx, this.#server));
    if (outcome.kind !== 'postponed' || !outcome.serverIsAway) return;
    const minutes = await this.transactions.run((tx) => this.servers.pause(tx, this.#server));
    if (minutes) this.#log.warn({ code: 'mail.server-paused', reply: outcome.reply, minutes });
  }

  private async written(
    mail: ClaimedMail,
  ): Promise<{ readonly digest?: DigestLetter | undefined; readonly letter: NoticeLetter | DigestLetter | undefined }> {
    if (mail.notice) return { letter: await this.queries.execute(new WriteNotice(mail.notice)) };
    const digest = await this.queries.execute(new WriteLetter(mail.digestId));
    return { digest, letter: digest };
  }

  private attempt(mail: ClaimedMail, letter: NoticeLetter | DigestLetter): Promise<Outcome> {
    const { address: to, messageId, createdAt: date } = mail;
    return this.mailer.send({ ...letter, to, messageId, date }, () => this.handOver(mail));
  }

  private async handOver(mail: ClaimedMail): Promise<void> {
    const mine = await this.transactions.run((tx) => this.mails.handOver(tx, mail));
    if (!mine) throw new Error('The lease of this mail is over.');
  }
}

/** What the server said is known to this process alone: a database that restarts is waited for a while. */
async function insistently(write: () => Promise<void>, attempts = 6): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (attempts <= 1) throw error;
    await delay(1_000);
    await insistently(write, attempts - 1);
  }
}
