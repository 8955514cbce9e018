import { Transactions, type Tx } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsMailInDoubt } from '../../mail/ask-for-doubt/is-mail-in-doubt.query.js';
import { PostMails } from '../../mail/post-mail/post-mails.command.js';
import { compose } from '../domain/compose.js';
import { dayAround, isRipe, mayDisturb } from '../domain/haste.js';
import { isUrgent, toTellAtOnce } from '../domain/immediate.js';
import type { NewsItem, Now } from '../domain/news.js';
import { Letters } from '../letter/letters.js';
import { Digests } from '../persistence/digests.js';
import { Immediate } from '../persistence/immediate.js';
import { News } from '../persistence/news.js';
import { type Reader, Recipients } from '../persistence/recipients.js';

interface Told {
  readonly reader: Reader;
  readonly items: readonly NewsItem[];
  readonly now: Now;
}

/**
 * Puts together what cannot wait for the digest: a digest out of turn, so that its items are told once, by one mail, and
 * come back when that mail is given up. Every replica may ask at the same time.
 */
@Injectable()
export class MakeImmediateMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly digests: Digests,
    private readonly immediate: Immediate,
    private readonly news: News,
    private readonly letters: Letters,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Whoever cannot have a mail costs nobody else theirs. By the database's clock or, in tests, at `at`. @returns how many mails were made */
  async makeDue(at?: Date): Promise<number> {
    const ids = await this.transactions.run(async (tx) => {
      if (await this.queries.execute(new IsMailInDoubt(tx))) return [];
      const candidates = await this.immediate.candidates(tx);
      return [...new Set(candidates.map(({ subscriptionId }) => subscriptionId))];
    });
    let made = 0;
    const failures: unknown[] = [];
    for (const id of ids) {
      try {
        if (await this.transactions.run((tx) => this.make(tx, id, at))) made += 1;
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
    return made;
  }

  /** One transaction: the items are frozen and the mail is posted, or nothing is. */
  private async make(tx: Tx, subscriptionId: string, asIf: Date | undefined): Promise<boolean> {
    const at = asIf ?? (await this.digests.now(tx));
    const reader = await this.recipients.ofSubscription(tx, subscriptionId);
    if (!reader || (reader.pausedUntil && reader.pausedUntil > at)) return false;
    if (!mayDisturb(at, reader.onFreeDays, (day) => isPublicHoliday(day, reader.organisationAreas[0]))) {
      return false;
    }
    if (!(await this.digests.lockSubscriptions(tx, [subscriptionId])).has(subscriptionId)) return false;
    const { day, from, until } = dayAround(at);
    const soFar = await this.immediate.soFar(tx, subscriptionId, from, until);
    const told = await this.urgent(tx, reader, at);
    if (!told || !isRipe(told.oldestAt, soFar, at)) return false;
    const prefix = `${day}/at-once-`;
    return this.post(tx, told, `${prefix}${(await this.immediate.made(tx, subscriptionId, prefix)) + 1}`, at);
  }

  private async urgent(tx: Tx, reader: Reader, at: Date): Promise<(Told & { readonly oldestAt: Date }) | undefined> {
    const recorded = await this.immediate.candidates(tx, reader.subscriptionId);
    const untold = await this.news.untold(tx, reader);
    const now = { ...(await this.news.now(tx, untold, reader)), at };
    const urgent = untold.filter((item) => isUrgent(reader, item, now));
    const oldest = recorded.find(({ itemId }) => urgent.some(({ id }) => id === itemId));
    return oldest && { reader, items: toTellAtOnce(reader, untold, now), now, oldestAt: oldest.recordedAt };
  }

  private async post(tx: Tx, { reader, items, now }: Told, periodKey: string, at: Date): Promise<boolean> {
    const { subscriptionId, address } = reader;
    const digest = compose(reader, items, now);
    const { itemCount } = digest;
    if (itemCount === 0) return false;
    const digestId = (await this.digests.open(tx, [{ subscriptionId, periodKey }])).get(subscriptionId);
    if (!digestId) return false;
    const ids = items.map(({ id }) => id);
    await this.immediate.freeze(tx, digestId, subscriptionId, ids, at);
    await this.digests.noteMailed(tx, subscriptionId, at);
    const subject = this.letters.subject(digest, reader, at, true);
    await this.digests.describe(tx, [{ digestId, itemCount, subject }]);
    await this.commands.execute(new PostMails(tx, [{ digestId, subscriptionId, address }]));
    return true;
  }
}
