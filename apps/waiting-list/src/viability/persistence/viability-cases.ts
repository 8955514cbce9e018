import { type CourseStartId, type MemberId, notFound, type OrganisationId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Standing } from '../domain/standing.js';
import type { Circumstances, ViabilityCase } from '../domain/viability-case.js';
import { inAreas, notBegun, regionOfCourse, standingColumns, standingSources } from './figures.js';

/** A case with the figures it is about. */
export interface CaseFound {
  readonly found: ViabilityCase;
  readonly region: string;
  readonly standing: Standing;
}

type CaseRow = ViabilityCase & Standing & { readonly region: string };

@Injectable()
export class ViabilityCases {
  /** One at a time decides in a region, until `tx` ends. */
  async alone(tx: Tx, region: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('viability ' || $1, 0))`, [region]);
  }

  /** The case of a course start in somebody's areas, on its present decision day. */
  async toChange(tx: Tx, id: CourseStartId, areas: readonly string[]): Promise<CaseFound> {
    const [{ region } = {}]: readonly { readonly region?: string }[] = await tx.query(
      `select ${regionOfCourse} as region from course_start c where c.id = $1 and ${inAreas(2)}`,
      [id, areas],
    );
    if (region === undefined) throw notFound('viability-case');
    await this.alone(tx, region);
    const [row]: readonly CaseRow[] = await tx.query(
      `select ${caseColumns}, ${standingColumns} from viability_case v join ${standingSources} on c.id = v.course_start_id
        where c.id = $1 and v.decides_on = (c.facts->>'decidesOn')::date`,
      [id],
    );
    if (!row) throw notFound('viability-case');
    return { found: toCase(row), region, standing: toStanding(row) };
  }

  /** Cases of a region that wait for a decision. */
  async open(tx: Tx, region: string): Promise<readonly Standing[]> {
    const rows: readonly CaseRow[] = await tx.query(
      `select ${caseColumns}, ${standingColumns} from viability_case v join ${standingSources} on c.id = v.course_start_id
        where v.state = 'open' and ${notBegun} and ${regionOfCourse} = $1`,
      [region],
    );
    return rows.map(toStanding);
  }

  /** The moment by the database's clock. */
  async moment(tx: Tx): Promise<Pick<Circumstances, 'now' | 'today' | 'endOfDay'>> {
    const [row]: readonly Pick<Circumstances, 'now' | 'today' | 'endOfDay'>[] = await tx.query(moment);
    if (!row) throw new Error('The database does not know what time it is.');
    return row;
  }

  /**
   * Whether the plan has taken in what was decided: nobody is planned for or holds a place at a course start that is being
   * closed, those told have been cancelled, and there is no unanswered news of them or of whom they sent back.
   */
  async planIsCurrent(tx: Tx, region: string): Promise<boolean> {
    const [{ waits } = { waits: 0 }]: readonly { readonly waits: number }[] = await tx.query(
      `with closed as (
         select c.id, c.status from viability_case v join course_start c on c.id = v.course_start_id
          where ${regionOfCourse} = $1 and (v.state = 'closing' or v.state = 'closed' and v.told_at > now() - interval '1 day'))
       select count(*)::int as waits from closed
        where closed.status in ('published', 'postponed')
                and (exists (select 1 from planned_course p where p.course_start_id = closed.id and p.members > 0)
                     or exists (select 1 from place where course_start_id = closed.id)
                     or exists (select 1 from viability_case v where v.course_start_id = closed.id and v.state = 'closed'))
           or exists (select 1 from market_change m where m.subject = closed.id
                         or m.subject in (select o.waiting_entry_id from seat_offer o where o.course_start_id = closed.id))`,
      [region],
    );
    return waits === 0;
  }

  async save(
    tx: Tx,
    { id, version, state, reason, decidedBy, waitUntil, takesEffectAt }: ViabilityCase,
  ): Promise<void> {
    await tx.query(
      `update viability_case set version = $2, state = $3, reason = $4, decided_by = $5, decided_at = now(), wait_until = $6,
              takes_effect_at = $7, tried_at = null, could_run_again = false where id = $1`,
      [id, version, state, reason ?? null, decidedBy ?? null, waitUntil ?? null, takesEffectAt ?? null],
    );
  }

  /** Nobody is planned there while it is being closed; whoever holds a place keeps it. */
  async markClosing(tx: Tx, id: CourseStartId, closing: boolean): Promise<void> {
    await tx.query('update course_start set closing = $2 where id = $1 and closing <> $2', [id, closing]);
  }

  async note(
    tx: Tx,
    step: string,
    { id, reason }: Pick<ViabilityCase, 'id' | 'reason'>,
    inSight: number,
    by?: { readonly memberId: MemberId; readonly organisationId: OrganisationId },
  ): Promise<void> {
    await tx.query(
      `insert into viability_step (id, case_id, step, member_id, organisation_id, reason, in_sight) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, step, by?.memberId ?? null, by?.organisationId ?? null, reason ?? null, inSight],
    );
  }

  /** Says that it was told; answers how often this course start's closing has been told, this time included. */
  async told(tx: Tx, { id, courseStartId }: ViabilityCase): Promise<number> {
    await tx.query(`update viability_case set state = 'closed', version = version + 1, told_at = now() where id = $1`, [
      id,
    ]);
    const [row]: readonly { readonly times: number }[] = await tx.query(
      'select count(*)::int as times from viability_case where course_start_id = $1 and told_at is not null',
      [courseStartId],
    );
    return row?.times ?? 1;
  }

  /** Cancellations whose time has come, those that are to wait behind the others last. */
  async dueToTell(tx: Tx, last: readonly string[], atMost: number): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select id from viability_case where state = 'closing' and takes_effect_at <= now()
        order by id::text = any ($1::text[]), takes_effect_at, id limit $2`,
      [last, atMost],
    );
    return rows.map(({ id }) => id);
  }

  /** A cancellation that is still to be told; nobody else takes it until `tx` ends. */
  async toTell(tx: Tx, id: string): Promise<CaseFound | undefined> {
    const [row]: readonly CaseRow[] = await tx.query(
      `select ${caseColumns}, ${standingColumns}, ${regionOfCourse} as region
         from viability_case v join ${standingSources} on c.id = v.course_start_id
        where v.id = (select id from viability_case where id = $1 and state = 'closing' and takes_effect_at <= now()
                         for update skip locked)`,
      [id],
    );
    return row && { found: toCase(row), region: row.region, standing: toStanding(row) };
  }
}

const moment = `
  select now() as now, to_char(now() at time zone 'Europe/Berlin', 'YYYY-MM-DD') as today,
         ((now() at time zone 'Europe/Berlin')::date + 1)::timestamp at time zone 'Europe/Berlin' - interval '1 second'
           as "endOfDay"`;

const caseColumns = `
  v.id, v.version, v.state, v.reason, v.decided_by as "decidedBy", to_char(v.wait_until, 'YYYY-MM-DD') as "waitUntil",
  v.takes_effect_at as "takesEffectAt"`;

function toCase(row: CaseRow): ViabilityCase {
  const { id, courseStartId, version, decidesOn, minimum, state, reason, decidedBy, waitUntil, takesEffectAt } = row;
  return {
    id,
    courseStartId,
    version,
    decidesOn,
    minimum,
    state,
    ...(reason && { reason }),
    ...(decidedBy && { decidedBy }),
    ...(waitUntil && { waitUntil }),
    ...(takesEffectAt && { takesEffectAt }),
  };
}

function toStanding({ courseStartId, decidesOn, minimum, capacity, taken, held, planned }: CaseRow): Standing {
  return { courseStartId, decidesOn, minimum, capacity, taken, held, planned };
}
