import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { ofRegion, type RegionScope, scopeValues } from './region-scope.js';

/** What changed in a region, and from where in the database's history this is known. */
export interface News {
  readonly persons: readonly string[];
  readonly courses: readonly string[];
  /** Ending course starts whose people's going on was decided upon. */
  readonly transitions: readonly string[];
  /** The database's snapshot in which these were all the rows there were. */
  readonly seen: string;
  readonly isEmpty: boolean;
}

interface Row {
  readonly seen: string;
  readonly persons: readonly string[] | null;
  readonly courses: readonly string[] | null;
  readonly transitions: readonly string[] | null;
}

@Injectable()
export class MarketNews {
  async unanswered(tx: Tx, scope: RegionScope): Promise<News> {
    const [row]: readonly Row[] = await tx.query(unanswered, [...scopeValues(scope)]);
    const seen = row?.seen ?? '';
    const [persons, courses, transitions] = [row?.persons ?? [], row?.courses ?? [], row?.transitions ?? []];
    return { seen, persons, courses, transitions, isEmpty: persons.length + courses.length + transitions.length === 0 };
  }

  /** Takes away what was visible then: what committed later, with whatever number, is there for the next time. */
  async answered(tx: Tx, scope: RegionScope, { seen }: Pick<News, 'seen'>): Promise<void> {
    await tx.query(
      `delete from market_change where pg_visible_in_snapshot(xact, $3::pg_snapshot) and ${ofRegion('county', 1)}`,
      [...scopeValues(scope), seen],
    );
  }

  /** Of these people those of whom there is news that nobody has answered. */
  async stillOpen(tx: Tx, persons: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly subject: string }[] = await tx.query(
      `select distinct subject from market_change where kind = 'person' and subject = any($1::uuid[])`,
      [persons],
    );
    return new Set(rows.map(({ subject }) => subject));
  }
}

const unanswered = `
  select pg_current_snapshot()::text as seen,
         array_agg(distinct subject::text) filter (where kind = 'person') as persons,
         array_agg(distinct subject::text) filter (where kind = 'course') as courses,
         array_agg(distinct subject::text) filter (where kind = 'transition') as transitions
    from market_change where ${ofRegion('county', 1)}`;
