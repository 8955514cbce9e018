import type { CourseStartFacts, HandoverChangedV1, SeatOfferFacts, SeatOfferState } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Area, Audience, LegalClockNow, NewsItem, Now } from '../domain/news.js';
import { has, type Recipient } from '../domain/recipient.js';
import { courseStarts } from './course-starts.js';
import { Figures } from './figures.js';
import { Outlook } from './outlook.js';

interface ItemColumns {
  readonly id: string;
  readonly position: string;
  readonly kind:
    | 'course-start'
    | 'seat-offer'
    | 'handover'
    | 'subscription'
    | 'legal-clock'
    | 'course-end'
    | 'minimum'
    | 'collision';
  readonly subjectId: string;
  readonly what: string;
  readonly audience: 'area' | 'member' | 'organisation';
  readonly audienceId: string | null;
  readonly municipalities: readonly string[];
  readonly before: CourseStartFacts | null;
  readonly after: object;
  readonly maybeTold: boolean;
}

/** Reads what was noted, and how its subjects stand now. */
@Injectable()
export class News {
  constructor(
    private readonly outlook: Outlook,
    private readonly figures: Figures,
  ) {}

  /**
   * What a subscription has not been told: noted since it was told last, and what came back from a mail that was given up.
   * Looks an hour further back than the last digest, because a transaction that was open then may have committed since;
   * what was told is told apart by its row, not by its position.
   */
  async untold(tx: Tx, subscriptionId: string, recipient: Recipient): Promise<readonly NewsItem[]> {
    const rows: readonly ItemColumns[] = await tx.query(
      `select ${columns}, i.maybe_told as "maybeTold"
         from item i join subscription s on s.id = $1
        where i.recorded_at >= greatest(s.told_until - interval '1 hour', s.news_since)
          and not exists (select 1 from digest_item d where d.subscription_id = s.id and d.item_id = i.id)
          and case i.audience
                when 'member' then i.audience_id = $2
                when 'organisation' then i.audience_id = $3
                else i.municipalities = '{}' or exists (select 1 from unnest(i.municipalities) m
                                                         where m = any($4) or left(m, 5) = any($4))
              end
       union all
       select ${columns}, i.maybe_told or d.maybe_told
         from digest_item d join item i on i.id = d.item_id
        where d.subscription_id = $1 and d.digest_id is null
        order by position`,
      [subscriptionId, recipient.memberId, recipient.organisationId, [...recipient.areas, ...(recipient.reach ?? [])]],
    );
    return rows.map(toItem);
  }

  async inDigest(tx: Tx, digestId: string): Promise<readonly NewsItem[]> {
    const rows: readonly ItemColumns[] = await tx.query(
      `select ${columns}, i.maybe_told or d.maybe_told as "maybeTold"
         from digest_item d join item i on i.id = d.item_id where d.digest_id = $1 order by position`,
      [digestId],
    );
    return rows.map(toItem);
  }

  /** Each subject of `items` as it is known at this moment, and what `recipient` should know beside. */
  async now(tx: Tx, items: readonly NewsItem[], recipient: Recipient | undefined): Promise<Now> {
    const offers = await this.#offers(tx, items);
    const handovers = await this.#handovers(tx, items);
    const courses = await courseStarts(tx, 'c.id = any($1::uuid[])', [
      [
        ...items.flatMap((item) => ('courseStartId' in item ? [item.courseStartId] : [])),
        ...items.flatMap((item) => (item.kind === 'collision' ? [item.otherId] : [])),
        ...offers.map(({ facts }) => facts.courseStartId),
        ...handovers.flatMap(({ facts }) => [facts.fromCourseStartId, facts.toCourseStartId ?? []].flat()),
      ],
    ]);
    const legalClocks = await this.#legalClocks(tx, items);
    const ending = courses.filter(({ facts }) =>
      items.some((item) => item.kind === 'course-end' && item.courseStartId === facts.courseStartId),
    );
    const looksAfterAnArea = recipient && (has(recipient, 'provider_staff') || has(recipient, 'coordinator'));
    const [clock]: readonly { readonly at: Date }[] = await tx.query('select now() as at');
    return {
      at: clock?.at ?? new Date(Number.NaN),
      courses: new Map(courses.map((course) => [course.facts.courseStartId, course])),
      offers: new Map(offers.map((offer) => [offer.facts.seatOfferId, offer])),
      handovers: new Map(handovers.map(({ facts }) => [facts.handoverId, facts])),
      legalClocks: new Map(legalClocks.map((each) => [each.facts.legalClockId, each])),
      participants: await this.outlook.participants(tx, ending),
      upcoming: await this.outlook.after(tx, ending),
      demand: looksAfterAnArea ? await this.outlook.demand(tx, recipient.areas) : [],
      figures: looksAfterAnArea && items.length > 0 ? await this.figures.of(tx, recipient) : [],
    };
  }

  async #offers(tx: Tx, items: readonly NewsItem[]) {
    const ids = items.flatMap((item) => (item.kind === 'seat-offer' ? [item.seatOfferId] : []));
    const rows: readonly { readonly facts: SeatOfferFacts; readonly state: SeatOfferState }[] = await tx.query(
      'select facts, state from seat_offer where id = any($1::uuid[])',
      [ids],
    );
    return rows;
  }

  async #handovers(tx: Tx, items: readonly NewsItem[]) {
    const ids = items.flatMap((item) => (item.kind === 'handover' ? [item.handoverId] : []));
    const rows: readonly { readonly facts: HandoverChangedV1 }[] = await tx.query(
      'select facts from handover where id = any($1::uuid[])',
      [ids],
    );
    return rows;
  }

  async #legalClocks(tx: Tx, items: readonly NewsItem[]): Promise<readonly LegalClockNow[]> {
    const ids = items.flatMap((item) => (item.kind === 'legal-clock' ? [item.legalClockId] : []));
    return tx.query('select facts, state from legal_clock where id = any($1::uuid[])', [ids]);
  }
}

const columns = `i.id, i.position, i.subject_kind as kind, i.subject_id as "subjectId", i.what, i.audience,
       i.audience_id as "audienceId", i.municipalities, i.before, i.after`;

function toItem(row: ItemColumns): NewsItem {
  const { id, maybeTold, what, subjectId, municipalities, audience, audienceId } = row;
  const noted = { id, position: Number(row.position), maybeTold };
  const area: Area = { of: 'area', municipalities };
  const addressed: Audience = { of: audience === 'member' ? 'member' : 'organisation', id: audienceId ?? '' };
  switch (row.kind) {
    case 'course-start':
      return {
        ...noted,
        kind: 'course-start',
        courseStartId: subjectId,
        what: what as 'published',
        municipalities,
        before: row.before ?? undefined,
        after: row.after as CourseStartFacts,
      };
    case 'seat-offer':
      return {
        ...noted,
        kind: 'seat-offer',
        seatOfferId: subjectId,
        what: what as SeatOfferState,
        audience: addressed,
      };
    case 'handover':
      return { ...noted, kind: 'handover', handoverId: subjectId, audience: addressed };
    case 'legal-clock':
      return { ...noted, kind: 'legal-clock', legalClockId: subjectId, audience: addressed };
    case 'course-end':
      return { ...noted, kind: 'course-end', courseStartId: subjectId, audience: addressed };
    case 'minimum':
      return { ...noted, kind: 'minimum', courseStartId: subjectId, audience: audience === 'area' ? area : addressed };
    case 'collision': {
      const { otherId } = row.after as { otherId: string };
      return { ...noted, kind: 'collision', courseStartId: subjectId, otherId, audience: area };
    }
    case 'subscription': {
      const { subscriptionId, organisationName } = row.after as { subscriptionId: string; organisationName: string };
      return { ...noted, kind: 'undeliverable', subscriptionId, organisationName, areas: municipalities };
    }
  }
}
