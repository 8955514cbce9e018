import type { GoalEvaluatedV1, HandoverChangedV1, SeatOfferFacts, SeatOfferState } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { LegalClockNow, NewsItem, Now } from '../domain/news.js';
import { has } from '../domain/recipient.js';
import { CourseStarts } from './course-starts.js';
import { Figures } from './figures.js';
import { type ItemColumns, itemColumns, toItem } from './item-rows.js';
import { Outlook } from './outlook.js';
import type { Reader } from './recipients.js';
import { RememberedItems } from './remembered-items.js';
import { type Addressee, addressees, untold } from './untold.js';

interface ItemList {
  readonly digestId: string;
  readonly ids: string;
  readonly doubtful: string | null;
}

/** Reads what was noted, and how its subjects stand now. */
@Injectable()
export class News {
  constructor(
    private readonly items: RememberedItems,
    private readonly courseStarts: CourseStarts,
    private readonly outlook: Outlook,
    private readonly figures: Figures,
  ) {}

  async untold(tx: Tx, reader: Addressee): Promise<readonly NewsItem[]> {
    const rows: readonly ItemColumns[] = await tx.query(
      `select ${itemColumns}, u.maybe_told as "maybeTold" from (${untold}) u join item i on i.id = u.item_id order by position`,
      [addressees([reader])],
    );
    return rows.map(toItem);
  }

  /** Those of `readers` who have not been told everything, by subscription. */
  async waitingFor(tx: Tx, readers: readonly Addressee[]): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select distinct u.subscription_id as id from (${untold}) u`,
      [addressees(readers)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** From now on what these have not been told belongs to their digests, and to no other of theirs. */
  async freeze(tx: Tx, readers: readonly Addressee[], digestIds: ReadonlyMap<string, string>): Promise<void> {
    await tx.query(
      `insert into digest_item as d (subscription_id, item_id, digest_id)
       select u.subscription_id, u.item_id, mine.digest_id
         from (${untold}) u
         join unnest($2::uuid[], $3::uuid[]) as mine (subscription_id, digest_id) using (subscription_id)
       on conflict (subscription_id, item_id) do update set digest_id = excluded.digest_id where d.digest_id is null`,
      [addressees(readers), [...digestIds.keys()], [...digestIds.values()]],
    );
  }

  /** What `reader` has not been told waits for the next digest, whatever it is asked for by then; nothing of a time of rest does. */
  async keep(tx: Tx, reader: Addressee): Promise<void> {
    await tx.query(
      `insert into digest_item (subscription_id, item_id)
       select u.subscription_id, u.item_id from (${untold}) u join subscription s on s.id = u.subscription_id and s.active
       on conflict do nothing`,
      [addressees([reader])],
    );
  }

  /** What belongs to each of these digests; an item of several is the same for all. */
  async inDigests(tx: Tx, digestIds: readonly string[]): Promise<ReadonlyMap<string, readonly NewsItem[]>> {
    const lists: readonly ItemList[] = await tx.query(
      `select d.digest_id as "digestId", string_agg(i.id::text, ' ' order by i.position) as ids,
              string_agg(i.id::text, ' ') filter (where d.maybe_told or i.maybe_told) as doubtful
         from digest_item d join item i on i.id = d.item_id where d.digest_id = any($1::uuid[]) group by 1`,
      [digestIds],
    );
    const items = await this.items.byIds(tx, new Set(lists.flatMap(({ ids }) => ids.split(' '))));
    return new Map(lists.map(({ digestId, ...list }) => [digestId, listed(items, list)]));
  }

  /** Each subject of `items` as it is known at this moment, and what `recipient` should know beside. */
  async now(tx: Tx, items: readonly NewsItem[], recipient: Reader): Promise<Now> {
    const now = await this.nowForAll(tx, items, [recipient]);
    return now(recipient);
  }

  /** The same for many who read of `items`: each subject is looked up once. */
  async nowForAll(
    tx: Tx,
    items: readonly NewsItem[],
    recipients: readonly Reader[],
  ): Promise<(recipient: Reader) => Now> {
    const common = await this.#common(tx, [...new Set(items)]);
    const besides = new Map<string, Pick<Now, 'demand' | 'figures'>>();
    for (const recipient of recipients) {
      if (!has(recipient, 'provider_staff') && !has(recipient, 'coordinator')) continue;
      besides.set(recipient.subscriptionId, {
        demand: await this.outlook.demand(tx, recipient.areas),
        figures: items.length > 0 ? await this.figures.of(tx, recipient) : [],
      });
    }
    return ({ subscriptionId }) => ({ ...common, ...(besides.get(subscriptionId) ?? { demand: [], figures: [] }) });
  }

  async #common(tx: Tx, items: readonly NewsItem[]): Promise<Omit<Now, 'demand' | 'figures'>> {
    const [offers, handovers] = await Promise.all([this.#offers(tx, items), this.#handovers(tx, items)]);
    const courseIds = [
      ...items.flatMap((item) => ('courseStartId' in item ? [item.courseStartId] : [])),
      ...items.flatMap((item) => (item.kind === 'collision' ? [item.otherId] : [])),
      ...offers.map(({ facts }) => facts.courseStartId),
      ...handovers.flatMap(({ facts }) => [facts.fromCourseStartId, facts.toCourseStartId ?? []].flat()),
    ];
    const [courses, legalClocks, goals, clock] = await Promise.all([
      this.courseStarts.where(tx, 'c.id = any($1::uuid[])', [[...new Set(courseIds)]]),
      this.#legalClocks(tx, items),
      this.#goals(tx, items),
      tx.query('select now() as at') as Promise<readonly { readonly at: Date }[]>,
    ]);
    const ending = courses.filter(({ facts }) =>
      items.some((item) => item.kind === 'course-end' && item.courseStartId === facts.courseStartId),
    );
    return {
      at: clock[0]?.at ?? new Date(Number.NaN),
      courses: new Map(courses.map((course) => [course.facts.courseStartId, course])),
      offers: new Map(offers.map((offer) => [offer.facts.seatOfferId, offer])),
      handovers: new Map(handovers.map(({ facts }) => [facts.handoverId, facts])),
      legalClocks: new Map(legalClocks.map((each) => [each.facts.legalClockId, each])),
      goals: new Map(goals.map(({ facts }) => [facts.goalId, facts])),
      participants: await this.outlook.participants(tx, ending),
      upcoming: await this.outlook.after(tx, ending),
    };
  }

  async #offers(tx: Tx, items: readonly NewsItem[]) {
    const ids = items.flatMap((item) => (item.kind === 'seat-offer' ? [item.seatOfferId] : []));
    if (ids.length === 0) return [];
    const rows: readonly { readonly facts: SeatOfferFacts; readonly state: SeatOfferState }[] = await tx.query(
      'select facts, state from seat_offer where id = any($1::uuid[])',
      [ids],
    );
    return rows;
  }

  async #handovers(tx: Tx, items: readonly NewsItem[]) {
    const ids = items.flatMap((item) => (item.kind === 'handover' ? [item.handoverId] : []));
    if (ids.length === 0) return [];
    const rows: readonly { readonly facts: HandoverChangedV1 }[] = await tx.query(
      'select facts from handover where id = any($1::uuid[])',
      [ids],
    );
    return rows;
  }

  async #legalClocks(tx: Tx, items: readonly NewsItem[]): Promise<readonly LegalClockNow[]> {
    const ids = items.flatMap((item) => (item.kind === 'legal-clock' ? [item.legalClockId] : []));
    if (ids.length === 0) return [];
    return tx.query('select facts, state from legal_clock where id = any($1::uuid[])', [ids]);
  }

  async #goals(tx: Tx, items: readonly NewsItem[]): Promise<readonly { readonly facts: GoalEvaluatedV1 }[]> {
    const ids = items.flatMap((item) => (item.kind === 'goal' ? [item.goalId] : []));
    if (ids.length === 0) return [];
    return tx.query('select facts from goal where id = any($1::uuid[])', [ids]);
  }
}

/** `doubtful` ones may have been told to this reader. */
function listed(items: ReadonlyMap<string, NewsItem>, { ids, doubtful }: Omit<ItemList, 'digestId'>) {
  const perhaps = new Set(doubtful?.split(' '));
  return ids.split(' ').flatMap((id): readonly NewsItem[] => {
    const item = items.get(id);
    if (!item) return [];
    return [perhaps.has(id) ? { ...item, maybeTold: true } : item];
  });
}
