import { calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsMailInDoubt } from '../../mail/ask-for-doubt/is-mail-in-doubt.query.js';
import { PostMails } from '../../mail/post-mail/post-mails.command.js';
import { compose } from '../domain/compose.js';
import type { NewsItem, Now } from '../domain/news.js';
import { isQuietLong } from '../domain/quiet-month.js';
import { dueSlot } from '../domain/slots.js';
import { Letters } from '../letter/letters.js';
import { type DigestContent, Digests } from '../persistence/digests.js';
import { News } from '../persistence/news.js';
import { type Reader, Recipients } from '../persistence/recipients.js';

interface Due {
  readonly reader: Reader;
  readonly periodKey: string;
}

/** A digest that is to be mailed. */
interface Made extends DigestContent {
  readonly reader: Reader;
}

/** Digests made in one transaction: their readers are locked meanwhile, and what several read is looked up once. */
const together = 50;

/** Puts together what each reader has not been told. Every replica may ask at the same time: one digest per period. */
@Injectable()
export class MakeDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly digests: Digests,
    private readonly news: News,
    private readonly letters: Letters,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /**
   * For everybody whose slot has come, by the database's clock or, in tests, at `at`; for nobody after a restore, until
   * mail is released: then one tells all, and no pile of them. @returns how many were made
   */
  async makeDue(at?: Date): Promise<number> {
    const due = await this.transactions.run(async (tx) => {
      if (await this.queries.execute(new IsMailInDoubt(tx))) return [];
      const now = at ?? (await this.digests.now(tx));
      const slots = (await this.recipients.all(tx)).flatMap((reader) => {
        const slot = dueSlot(reader, now, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
        return slot && slot.at >= reader.slotSince && slot.at >= (reader.quietUntil ?? slot.at)
          ? [{ reader, periodKey: slot.periodKey }]
          : [];
      });
      return this.withoutDigest(tx, slots);
    });
    return (await this.inBatches(due, (tx, batch) => this.make(tx, batch, at))).length;
  }

  private async withoutDigest(tx: Tx, slots: readonly Due[]): Promise<readonly Due[]> {
    const made = new Map<string, ReadonlySet<string>>();
    for (const key of new Set(slots.map(({ periodKey }) => periodKey))) {
      const ids = slots.filter(({ periodKey }) => periodKey === key).map(({ reader }) => reader.subscriptionId);
      made.set(key, await this.recipients.with(tx, key, ids));
    }
    return slots.filter(({ reader, periodKey }) => !made.get(periodKey)?.has(reader.subscriptionId));
  }

  /** At once, for everybody with something new, or for one subscription. @returns the digests that were made */
  async makeNow(subscriptionId?: string): Promise<readonly string[]> {
    const readers = await this.transactions.run(async (tx) => {
      const [all, now] = [await this.recipients.all(tx), await this.digests.now(tx)];
      return all.filter((reader) =>
        subscriptionId ? reader.subscriptionId === subscriptionId : (reader.quietUntil ?? now) <= now,
      );
    });
    return this.inBatches(readers, (tx, batch) => this.makeOutOfTurn(tx, batch));
  }

  /** A batch that fails is tried one by one, so that whoever cannot have a digest costs nobody else theirs. */
  private async inBatches<T>(
    all: readonly T[],
    make: (tx: Tx, batch: readonly T[]) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const made: string[] = [];
    const failures: unknown[] = [];
    for (let from = 0; from < all.length; from += together) {
      const batch = all.slice(from, from + together);
      try {
        made.push(...(await this.transactions.run((tx) => make(tx, batch))));
      } catch {
        for (const one of batch) {
          await this.transactions
            .run((tx) => make(tx, [one]))
            .then(
              (ids) => made.push(...ids),
              (failure: unknown) => failures.push(failure),
            );
        }
      }
    }
    if (failures.length > 0) throw failures[0];
    return made;
  }

  private async makeOutOfTurn(tx: Tx, readers: readonly Reader[]): Promise<readonly string[]> {
    await this.digests.lockSubscriptions(
      tx,
      readers.map(({ subscriptionId }) => subscriptionId),
    );
    const waiting = await this.news.waitingFor(tx, readers);
    if (waiting.size === 0) return [];
    const day = calendarDateOf(await this.digests.now(tx));
    const asked = await this.digests.askedFor(tx, [...waiting], day);
    const due = readers
      .filter(({ subscriptionId }) => waiting.has(subscriptionId))
      .map((reader) => ({ reader, periodKey: `${day}/now-${(asked.get(reader.subscriptionId) ?? 0) + 1}` }));
    return this.make(tx, due);
  }

  /** One transaction: the periods are taken, their items are frozen, and the mails are posted, or nothing is. @returns the digests with a mail */
  private async make(tx: Tx, due: readonly Due[], at?: Date): Promise<readonly string[]> {
    const opened = await this.open(tx, due);
    if (opened.size === 0) return [];
    const readers = due.map(({ reader }) => reader).filter(({ subscriptionId }) => opened.has(subscriptionId));
    await this.news.freeze(tx, readers, opened);
    const items = await this.news.inDigests(tx, [...opened.values()]);
    const now = await this.news.nowForAll(tx, [...items.values()].flat(), readers);
    const made = readers.flatMap((reader): readonly Made[] => {
      const digestId = opened.get(reader.subscriptionId) ?? '';
      const known = now(reader);
      const content = this.contentOf(reader, items.get(digestId) ?? [], { ...known, at: at ?? known.at });
      return content ? [{ digestId, reader, ...content }] : [];
    });
    await this.write(tx, readers, made, at);
    return made.map(({ digestId }) => digestId);
  }

  private async open(tx: Tx, due: readonly Due[]): Promise<ReadonlyMap<string, string>> {
    const locked = await this.digests.lockSubscriptions(
      tx,
      due.map(({ reader }) => reader.subscriptionId),
    );
    const periods = due
      .map(({ reader: { subscriptionId }, periodKey }) => ({ subscriptionId, periodKey }))
      .filter(({ subscriptionId }) => locked.has(subscriptionId));
    return this.digests.open(tx, periods);
  }

  /** Undefined when there is nothing to mail. */
  private contentOf(reader: Reader, items: readonly NewsItem[], now: Now): Omit<DigestContent, 'digestId'> | undefined {
    const digest = compose(reader, items, now);
    const { itemCount } = digest;
    const quiet = itemCount === 0 && isQuietLong(reader.mailedAt, now.at);
    if (itemCount === 0 && !quiet) return undefined;
    return { itemCount, quiet, subject: this.letters.subject(digest, reader, now.at) };
  }

  private async write(tx: Tx, readers: readonly Reader[], made: readonly Made[], at: Date | undefined): Promise<void> {
    const mailedAt = at ?? (await this.digests.now(tx));
    const mailed = new Set(made.map(({ reader }) => reader));
    await this.digests.noteTold(
      tx,
      readers.map((reader) => ({
        subscriptionId: reader.subscriptionId,
        mailedAt: mailed.has(reader) ? mailedAt : undefined,
      })),
    );
    if (made.length === 0) return;
    await this.digests.describe(tx, made);
    const mails = made.map(({ digestId, reader: { subscriptionId, address } }) => ({
      digestId,
      subscriptionId,
      address,
    }));
    await this.commands.execute(new PostMails(tx, mails));
  }
}
