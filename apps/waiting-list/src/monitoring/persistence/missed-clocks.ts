import type { ClockCode } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export interface MissedOfMonth {
  readonly county: string;
  /** 'YYYY-MM' of the last day on which the limit could be kept. */
  readonly month: string;
  readonly missed: number;
}

export interface MissedFilter {
  readonly code: ClockCode;
  /** First and last month, 'YYYY-MM', both included. */
  readonly from?: string;
  readonly to?: string;
}

@Injectable()
export class MissedClocks {
  /** Limits that passed unkept in whole counties of `areas`, by county and month; kept later or not. */
  async figures(tx: Tx, areas: readonly string[], { code, from, to }: MissedFilter): Promise<readonly MissedOfMonth[]> {
    return tx.query(
      `select county, to_char(due_on, 'YYYY-MM') as month, count(*)::int as missed
         from legal_clock
        where missed_at is not null and code = $2 and county = any($1::text[])
          and ($3::text is null or to_char(due_on, 'YYYY-MM') >= $3)
          and ($4::text is null or to_char(due_on, 'YYYY-MM') <= $4)
        group by 1, 2 order by 1, 2`,
      [areas, code, from ?? null, to ?? null],
    );
  }
}
