import type { RetentionView } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { RetentionRule } from '../domain/rules.js';

type Ran = Pick<RetentionView, 'rule' | 'lastFinishedAt'> & { readonly removed: number };

/** When each rule was last seen to: the proof that what should be gone is gone. */
@Injectable()
export class RetentionRuns {
  /** True for one process in every hour. */
  async take(tx: Tx, rule: RetentionRule): Promise<Date | undefined> {
    const [row]: readonly { readonly dueAt: Date }[] = await tx.query(
      `insert into retention_run (rule, due_at) values ($1, date_trunc('hour', now())) on conflict do nothing
       returning due_at as "dueAt"`,
      [rule],
    );
    return row?.dueAt;
  }

  async removed(tx: Tx, rule: RetentionRule, dueAt: Date, count: number, finished: boolean): Promise<void> {
    await tx.query(
      `update retention_run set removed = removed + $3, finished_at = case when $4 then clock_timestamp() end
        where rule = $1 and due_at = $2`,
      [rule, dueAt, count, finished],
    );
  }

  /** What was removed in the last thirty days. */
  async lately(tx: Tx): Promise<readonly Ran[]> {
    return tx.query(
      `select rule, sum(removed) filter (where due_at > now() - interval '30 days')::int as removed,
              to_char(max(finished_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastFinishedAt"
         from retention_run group by rule`,
    );
  }
}
