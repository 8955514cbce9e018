import type { CalendarDate } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { MatchingCause } from '../ask-for-matching/ask-for-matching.command.js';

/** The right to match, for a short while. Whoever takes it next gets a higher token, and this one is worth nothing. */
export interface MatchingLease {
  readonly token: string;
  /** What this run answers. Causes committed later are another run's. */
  readonly answers: readonly string[];
  readonly now: Date;
  readonly today: CalendarDate;
}

/** Long enough for any run; a process that dies keeps the others waiting so long. */
const leaseSeconds = 30;

@Injectable()
export class MatchingRuns {
  async owe(tx: Tx, cause: MatchingCause, inMilliseconds = 0): Promise<void> {
    await tx.query(
      `insert into matching_due (cause, due_at) values ($1, now() + make_interval(secs => $2::float / 1000))`,
      [cause, inMilliseconds],
    );
  }

  /** Undefined when nothing is due, or somebody else is at it. A new day is always due: windows open, entitlements lapse. */
  async take(tx: Tx): Promise<MatchingLease | undefined> {
    const [rows]: readonly [readonly Omit<MatchingLease, 'answers'>[]] = await tx.query(
      `update matcher set token = token + 1, leased_until = now() + make_interval(secs => ${leaseSeconds})
        where leased_until < now()
          and (last_day is distinct from ${today} or exists (select 1 from matching_due where due_at <= now()))
       returning token, now() as now, to_char(${today}, 'YYYY-MM-DD') as today`,
    );
    const [lease] = rows;
    if (!lease) return undefined;
    const due: readonly { readonly id: string }[] = await tx.query('select id from matching_due where due_at <= now()');
    return { ...lease, answers: due.map(({ id }) => id) };
  }

  /** Whether the lease still counts; if so, nobody else can take it until `tx` ends. */
  async stillMine(tx: Tx, { token }: MatchingLease): Promise<boolean> {
    const rows: readonly unknown[] = await tx.query(
      'select 1 from matcher where token = $1 and leased_until > now() for update',
      [token],
    );
    return rows.length === 1;
  }

  /** The causes are answered; the end of the next settling time is a cause of its own. */
  async finish(tx: Tx, lease: MatchingLease, settledAt: Date | undefined): Promise<void> {
    await tx.query(`delete from matching_due where id = any($1::bigint[]) or (cause = 'settled' and due_at > now())`, [
      lease.answers,
    ]);
    if (settledAt) await tx.query(`insert into matching_due (due_at, cause) values ($1, 'settled')`, [settledAt]);
    await tx.query(
      `update matcher set leased_until = '-infinity', last_day = $2, last_run_at = now() where token = $1`,
      [lease.token, lease.today],
    );
  }

  /** The run failed: another try is due soon, not at once. */
  async giveUp(tx: Tx, { token }: MatchingLease): Promise<void> {
    await tx.query(`update matcher set leased_until = now() + interval '2 seconds' where token = $1`, [token]);
  }
}

const today = `(now() at time zone 'Europe/Berlin')::date`;
