import { calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PostMail } from '../../mail/post-mail/post-mail.command.js';
import { compose } from '../domain/compose.js';
import { isQuietLong } from '../domain/quiet-month.js';
import { dueSlot } from '../domain/slots.js';
import { Letters } from '../letter/letters.js';
import { Digests } from '../persistence/digests.js';
import { News } from '../persistence/news.js';
import { type Reader, Recipients } from '../persistence/recipients.js';

interface Due {
  readonly reader: Reader;
  readonly periodKey: string;
}

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
  ) {}

  /** For everybody whose slot has come, by the database's clock or, in tests, at `at`. @returns how many were made */
  async makeDue(at?: Date): Promise<number> {
    const due = await this.transactions.run(async (tx) => {
      const now = at ?? (await this.digests.now(tx));
      const slots = (await this.recipients.all(tx)).flatMap((reader) => {
        const slot = dueSlot(reader, now, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
        return slot && slot.at >= reader.slotSince && slot.at >= (reader.quietUntil ?? slot.at)
          ? [{ reader, periodKey: slot.periodKey }]
          : [];
      });
      return this.withoutDigest(tx, slots);
    });
    return (await this.eachOf(due, (tx, { reader, periodKey }) => this.make(tx, reader, periodKey, at))).length;
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
    return this.eachOf(readers, (tx, reader) => this.makeOutOfTurn(tx, reader));
  }

  private async eachOf<T>(
    all: readonly T[],
    make: (tx: Tx, one: T) => Promise<string | undefined>,
  ): Promise<readonly string[]> {
    const made: string[] = [];
    for (const one of all) {
      const digestId = await this.transactions.run((tx) => make(tx, one));
      if (digestId) made.push(digestId);
    }
    return made;
  }

  private async makeOutOfTurn(tx: Tx, reader: Reader): Promise<string | undefined> {
    const { subscriptionId } = reader;
    if (!(await this.digests.lockSubscription(tx, subscriptionId))) return undefined;
    const items = await this.news.untold(tx, subscriptionId, reader);
    if (items.length === 0) return undefined;
    const day = calendarDateOf(await this.digests.now(tx));
    const turn = (await this.digests.askedFor(tx, subscriptionId, day)) + 1;
    return this.make(tx, reader, `${day}/now-${turn}`);
  }

  /** One transaction: the period is taken, its items are frozen, and the mail is posted, or nothing is. @returns the digest with a mail */
  private async make(tx: Tx, reader: Reader, periodKey: string, at?: Date): Promise<string | undefined> {
    const { subscriptionId, address } = reader;
    if (!(await this.digests.lockSubscription(tx, subscriptionId))) return undefined;
    const digestId = await this.digests.open(tx, subscriptionId, periodKey);
    if (!digestId) return undefined;
    const items = await this.news.untold(tx, subscriptionId, reader);
    await this.digests.freeze(
      tx,
      digestId,
      subscriptionId,
      items.map(({ id }) => id),
    );

    const known = await this.news.now(tx, items, reader);
    const now = { ...known, at: at ?? known.at };
    const digest = compose(reader, items, now);
    const { itemCount } = digest;
    const quiet = itemCount === 0 && isQuietLong(reader.mailedAt, now.at);
    if (itemCount === 0 && !quiet) return undefined;
    if (quiet) await this.digests.markQuiet(tx, digestId);
    await this.digests.noteMailed(tx, subscriptionId, now.at);
    await this.digests.describe(tx, digestId, { itemCount, subject: this.letters.subject(digest, reader, now.at) });
    await this.commands.execute(new PostMail(tx, { digestId, subscriptionId, address }));
    return digestId;
  }
}
