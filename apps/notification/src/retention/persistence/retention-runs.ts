import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { MailRetentionRule } from '../domain/rules.js';

interface Ran {
  readonly rule: MailRetentionRule;
  readonly removed: number;
  readonly lastFinishedAt: string | null;
}

/** When each rule was last seen to: the proof that what should be gone is gone. */
@Injectable()
export class RetentionRuns {
  /** The day of the run, for the first process to ask on a day; and for the next one when that was not heard of for long. */
  async take(tx: Tx, rule: MailRetentionRule): Promise<string | undefined> {
    const [row]: readonly { readonly dueOn: string }[] = await tx.query(
      `insert into retention_run as mine (rule, due_on) values ($1, (now() at time zone 'Europe/Berlin')::date)
       on conflict (rule, due_on) do update set taken_at = now()
         where mine.finished_at is null and mine.taken_at < now() - interval '10 minutes'
       returning due_on::text as "dueOn"`,
      [rule],
    );
    return row?.dueOn;
  }

  async removed(tx: Tx, rule: MailRetentionRule, dueOn: string, count: number, finished: boolean): Promise<void> {
    await tx.query(
      `update retention_run set removed = removed + $3, taken_at = now(),
              finished_at = case when $4 then clock_timestamp() end
        where rule = $1 and due_on = $2`,
      [rule, dueOn, count, finished],
    );
  }

  /** What was removed in the last thirty days. */
  async lately(tx: Tx): Promise<readonly Ran[]> {
    return tx.query(
      `select rule, coalesce(sum(removed) filter (where due_on > now() - interval '30 days'), 0)::int as removed,
              to_char(max(finished_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastFinishedAt"
         from retention_run group by rule`,
    );
  }
}
