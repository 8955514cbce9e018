import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { keptFor, type RetentionRule } from '../domain/rules.js';
import { forgetEntries } from './forget-entries.js';

export interface SomeForgotten {
  readonly removed: number;
  readonly more: boolean;
}

@Injectable()
export class Forgetting {
  /** Removes what is kept no longer, of every kind at most so many. Doing it again does no harm. */
  async forget(tx: Tx, rule: RetentionRule, most: number): Promise<SomeForgotten> {
    const counts = rule === 'entries' ? [await forgetEntries(tx, most, keptFor(rule))] : [];
    for (const statement of rule === 'entries' ? [] : statements[rule]) {
      const [, count]: readonly [unknown, number] = await tx.query(statement, [most]);
      counts.push(count);
    }
    return { removed: counts.reduce((sum, count) => sum + count, 0), more: counts.includes(most) };
  }
}

/** At most $1 rows of a table in which `since` lies longer back than the rule keeps them, the oldest first. */
const old = (rule: RetentionRule, table: string, since: string, where = 'true', key = 'id') =>
  `select ${key} from ${table} where ${since} < now() - interval '${keptFor(rule)}' and ${where} order by ${since} limit $1`;

const ended = `state in ('declined', 'expired', 'withdrawn')`;
const untaken = `${ended} and not exists (select 1 from enrolment n where n.seat_offer_id = seat_offer.id)`;
const courseClosed = `exists (select 1 from course_start c where c.id = course_start_id and c.entry_closes_on < now())`;
const handedOver = `state in ('completed', 'declined', 'expired', 'withdrawn', 'superseded')`;

const statements: Readonly<Record<Exclude<RetentionRule, 'entries'>, readonly string[]>> = {
  reads: [
    `delete from people_read where id in (${old('reads', 'people_read', 'read_at')})`,
    `delete from vault_read where id in (${old('reads', 'vault_read', 'read_at')})`,
  ],
  offers: [
    `delete from seat_offer where id in (${old('offers', 'seat_offer', 'answer_by', untaken)})`,
    `delete from declined_course_start where ctid = any (array(
       ${old('offers', 'declined_course_start', 'happened_at', courseClosed, 'ctid')}))`,
  ],
  handovers: [`delete from handover where id in (${old('handovers', 'handover', 'updated_at', handedOver)})`],
  // the course was missed, so the place offered was not taken: both go, and the history says that the person paused
  'no-shows': [
    `with missed as (
       delete from enrolment where id in (${old('no-shows', 'enrolment', 'updated_at', `state = 'no-show'`)})
       returning seat_offer_id)
     delete from seat_offer where id in (select seat_offer_id from missed)`,
    `update entry_change set reason = 'paused'
      where id in (${old('no-shows', 'entry_change', 'happened_at', `reason = 'no-show'`)})`,
  ],
  twins: [`delete from twin where id in (${old('twins', 'twin', 'settled_at', `state in ('merged', 'over')`)})`],
  'consent-proofs': [
    `delete from consent_proof where handover_id in (
       ${old('consent-proofs', 'consent_proof', 'ended_at', 'true', 'handover_id')})`,
  ],
  runs: [
    `delete from retention_run where (rule, due_at) in (${old('runs', 'retention_run', 'due_at', 'true', 'rule, due_at')})`,
  ],
};
