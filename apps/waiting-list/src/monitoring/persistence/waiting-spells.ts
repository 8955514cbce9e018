import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Grouping, WaitingTimesFilter } from '../show-waiting-times/show-waiting-times.query.js';

/** One group of waits as the database counts it; days are whole days. */
export interface SpellFigures {
  readonly level: string | null;
  readonly courseType: string | null;
  readonly county: string | null;
  readonly month: string | null;
  readonly n: number;
  readonly waitingMedian: number | null;
  readonly waitingP90: number | null;
  readonly accessN: number;
  readonly accessMedian: number | null;
  readonly accessP90: number | null;
  readonly stillWaiting: number;
  readonly stillWaitingMedian: number | null;
}

const column: Record<Grouping, string> = {
  level: 'level',
  courseType: 'course_type',
  county: 'county',
  month: `to_char(started_on, 'YYYY-MM')`,
};

@Injectable()
export class WaitingSpells {
  /** Figures for each group and, in a row of its own with every grouping null and `total` true, for all together. */
  async figures(
    tx: Tx,
    areas: readonly string[],
    filter: WaitingTimesFilter,
    today: string,
  ): Promise<readonly (SpellFigures & { readonly total: boolean })[]> {
    return tx.query(figuresSql(filter.groupBy), [
      areas,
      filter.level ?? null,
      filter.courseType ?? null,
      filter.county ?? null,
      filter.from ?? null,
      filter.to ?? null,
      today,
    ]);
  }
}

/**
 * Who waits still has no course type and no month of a start yet: they are counted in groups by level and county and in
 * the total, also when a month or a course type was asked for.
 */
function figuresSql(groupBy: readonly Grouping[]): string {
  const keys = groupBy.map((grouping) => column[grouping]);
  const select = (Object.keys(column) as Grouping[]).map(
    (grouping) => `${groupBy.includes(grouping) ? column[grouping] : 'null::text'} as "${grouping}"`,
  );
  const marker = keys.length === 0 ? 'true' : `grouping(${keys.join(', ')}) <> 0`;
  const sets = keys.length === 0 ? '()' : `(${keys.join(', ')}), ()`;
  return `
    with spell as (
      select *, started_on - registered_on as waited, started_on - entitled_on as access,
             case when started_on is null then $7::date - registered_on end as waiting
      from waiting_spell
      where kind = 'first' and (ended_on is null or started_on is not null)
        and (municipality = any($1::text[]) or county = any($1::text[]))
        and ($2::text is null or level = $2) and ($4::text is null or county = $4)
        and (started_on is null or (
              ($3::text is null or course_type = $3)
          and ($5::text is null or to_char(started_on, 'YYYY-MM') >= $5)
          and ($6::text is null or to_char(started_on, 'YYYY-MM') <= $6))))
    select ${select.join(', ')}, ${marker} as total,
           count(started_on)::int as n,
           ${percentile(0.5, 'waited')} as "waitingMedian", ${percentile(0.9, 'waited')} as "waitingP90",
           count(access)::int as "accessN",
           ${percentile(0.5, 'access')} as "accessMedian", ${percentile(0.9, 'access')} as "accessP90",
           count(waiting)::int as "stillWaiting", ${percentile(0.5, 'waiting')} as "stillWaitingMedian"
    from spell group by grouping sets (${sets})
    order by total, ${[1, 2, 3, 4].join(', ')}`;
}

function percentile(share: number, days: string): string {
  return `round((percentile_cont(${share}) within group (order by ${days}))::numeric)::int`;
}
