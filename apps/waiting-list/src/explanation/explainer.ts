import { type CourseExplanation, horizonMetres, type Priority } from '@app/allocation';
import type { PositionView } from '@app/contracts';
import { type CourseStartId, notFound, type WaitingEntryId } from '@app/kernel';
import { type RowScope, Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type CourseNearby, type MarketOfOne, ShowMarketOfOne } from '../matching/market-of-one/market-of-one.query.js';
import { empty, situationOf } from './domain/case-of.js';
import { decide, type Outcome } from './domain/outcome.js';
import { positionRange } from './domain/position.js';
import { EntriesExplained, type EntryExplained } from './persistence/entries-explained.js';
import { OrderOfCounty } from './persistence/order-of-county.js';

export interface Told {
  readonly entry: EntryExplained;
  readonly market: MarketOfOne;
  readonly outcome: Outcome;
  readonly courses: readonly CourseTold[];
  /** Absent for whoever is not in the order. */
  readonly position?: PositionView;
}

export interface CourseTold {
  readonly why: CourseExplanation;
  readonly nearby: CourseNearby;
}

export interface Breadth {
  /** Course starts of the person's level and track. */
  readonly alike: number;
  /** Of other levels and tracks. */
  readonly others: number;
  readonly always?: CourseStartId;
}

/** What can be read on a screen. Only in the densest places there are more. */
export const onScreen: Breadth = { alike: 400, others: 60 };

const system = { role: 'system' } as const;

/** Explains one person from the database, on any replica. */
@Injectable()
export class Explainer {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: QueryBus,
    private readonly entries: EntriesExplained,
    private readonly order: OrderOfCounty,
  ) {}

  /** Whether the caller may see the entry is asked in the caller's name; the market is everybody's. */
  async tell(scope: RowScope, id: WaitingEntryId, { always, ...wanted }: Breadth = onScreen): Promise<Told> {
    const entry = await this.transactions.run((tx) => this.entries.one(tx, id), scope);
    const horizon = { metres: horizonMetres, ...wanted, ...(always !== undefined && { always }) };
    const market = await this.queries.execute(new ShowMarketOfOne(id, horizon));
    if (!market) throw notFound('waiting-entry');
    const explained = told(entry, market);
    return { ...explained, ...(await this.position(market, explained.outcome.rank)) };
  }

  private async position({ state, person, asOf, policy }: MarketOfOne, rank: Priority) {
    if (state !== 'waiting') return {};
    const ahead = await this.transactions.run(
      (tx) => this.order.ahead(tx, person.id as WaitingEntryId, rank, asOf, policy.terms),
      system,
    );
    return { position: positionRange(ahead) };
  }
}

function told(entry: EntryExplained, market: MarketOfOne): Told {
  const { person, asOf, policy, courses, place, planned, together, state } = market;
  const considered = courses.map(({ course, standing = empty, openCutOff }) => ({
    course,
    standing,
    ...(openCutOff && { openCutOff }),
  }));
  const situation = situationOf(state, { person, asOf, terms: policy.terms, courses: considered }, place?.course);
  const nearbyById = new Map(courses.map((nearby) => [nearby.course.id, nearby]));
  const notYet = nearbyById.get(place?.course ?? '')?.notYet ?? [];
  const outcome = decide(situation, considered, { upToDate: planned, together, notYet });
  const found = outcome.courses.flatMap((why) => {
    const nearby = nearbyById.get(why.course);
    return nearby ? [{ why, nearby }] : [];
  });
  return { entry, market, outcome, courses: found };
}
