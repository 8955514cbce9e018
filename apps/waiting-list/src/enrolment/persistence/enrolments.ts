import type { DropOutReason, EnrolmentState } from '@app/contracts';
import type {
  CalendarDate,
  CourseStartId,
  EnrolmentId,
  Level,
  OrganisationId,
  SeatOfferId,
  WaitingEntryId,
} from '@app/kernel';
import { notFound } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Confirmed, Course, Enrolment, Expected } from '../domain/enrolment.js';

export interface Place {
  readonly seatOfferId: SeatOfferId;
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
}

export interface EnrolmentInCourse {
  readonly enrolment: Enrolment;
  readonly course: Course;
}

@Injectable()
export class Enrolments {
  /** One enrolment per accepted offer, however often it is asked for. */
  async expect(tx: Tx, { seatOfferId, waitingEntryId, courseStartId, providerId }: Place): Promise<EnrolmentId> {
    await tx.query(
      `insert into enrolment (id, state, waiting_entry_id, person_ref, reference, course_start_id, provider_id,
                              referring_organisation_id, case_manager_id, seat_offer_id)
       select $1, 'expected', id, person_ref, reference, $3, $4, referring_organisation_id, case_manager_id, $5
       from waiting_entry where id = $2
       on conflict (seat_offer_id) do nothing`,
      [newId(), waitingEntryId, courseStartId, providerId, seatOfferId],
    );
    const [found]: readonly { readonly id: EnrolmentId }[] = await tx.query(
      'select id from enrolment where seat_offer_id = $1',
      [seatOfferId],
    );
    if (!found) throw notFound('waiting-entry');
    return found.id;
  }

  /** Refuses what the scope of `tx` may not see. */
  async inSight(tx: Tx, id: EnrolmentId): Promise<void> {
    const found: readonly unknown[] = await tx.query('select 1 from enrolment where id = $1', [id]);
    if (found.length === 0) throw notFound('enrolment');
  }

  /** Locked until `tx` ends; the waiting entry first, as everybody does. */
  async toChange(tx: Tx, id: EnrolmentId): Promise<EnrolmentInCourse> {
    await tx.query(
      `select 1 from waiting_entry e join enrolment n on n.waiting_entry_id = e.id where n.id = $1 for update of e`,
      [id],
    );
    const [row]: readonly EnrolmentColumns[] = await tx.query(`${select} where n.id = $1 for update of n`, [id]);
    if (!row) throw notFound('enrolment');
    return toEnrolment(row);
  }

  /** Who is expected or in a course; the caller holds the waiting entry's lock. */
  async runningOf(tx: Tx, waitingEntryId: WaitingEntryId): Promise<Expected | Confirmed | undefined> {
    const [row]: readonly EnrolmentColumns[] = await tx.query(
      `${select} where n.waiting_entry_id = $1 and n.state in ('expected', 'confirmed') for update of n`,
      [waitingEntryId],
    );
    return row && (toEnrolment(row).enrolment as Expected | Confirmed);
  }

  async save(tx: Tx, enrolment: Enrolment): Promise<void> {
    const result = enrolment.state === 'completed' ? enrolment.result : undefined;
    await tx.query(
      `update enrolment set version = version + 1, updated_at = now(), state = $2, completed_on = $3, goes_on = $4,
              next_level = $5, drop_out_reason = $6 where id = $1`,
      [
        enrolment.id,
        enrolment.state,
        result?.completedOn ?? null,
        result?.goesOn ?? null,
        result?.goesOn ? result.nextLevel : null,
        enrolment.state === 'dropped-out' ? enrolment.reason : null,
      ],
    );
  }
}

interface EnrolmentColumns {
  readonly id: string;
  readonly version: number;
  readonly state: EnrolmentState;
  readonly waitingEntryId: string;
  readonly courseStartId: string;
  readonly providerId: string;
  readonly seatOfferId: string;
  readonly completedOn: string | null;
  readonly nextLevel: string | null;
  readonly dropOutReason: string | null;
  readonly course: Course;
}

const select = `
  select n.id, n.version, n.state, n.waiting_entry_id as "waitingEntryId", n.course_start_id as "courseStartId",
         n.provider_id as "providerId", n.seat_offer_id as "seatOfferId",
         to_char(n.completed_on, 'YYYY-MM-DD') as "completedOn", n.next_level as "nextLevel",
         n.drop_out_reason as "dropOutReason",
         json_build_object('status', c.status, 'courseType', c.facts->'courseType',
                           'startsOn', c.starts_on, 'endsOn', c.ends_on) as course
  from enrolment n join course_start c on c.id = n.course_start_id`;

function toEnrolment(row: EnrolmentColumns): EnrolmentInCourse {
  const base = {
    id: row.id as EnrolmentId,
    version: row.version,
    waitingEntryId: row.waitingEntryId as WaitingEntryId,
    courseStartId: row.courseStartId as CourseStartId,
    providerId: row.providerId as OrganisationId,
    seatOfferId: row.seatOfferId as SeatOfferId,
  };
  return { enrolment: inState(base, row), course: row.course };
}

function inState(base: Omit<Extract<Enrolment, { state: 'expected' }>, 'state'>, row: EnrolmentColumns): Enrolment {
  const completedOn = row.completedOn as CalendarDate;
  switch (row.state) {
    case 'dropped-out':
      return { ...base, state: row.state, reason: row.dropOutReason as DropOutReason };
    case 'completed': {
      const nextLevel = row.nextLevel as Level | null;
      const result = nextLevel
        ? ({ goesOn: true, completedOn, nextLevel } as const)
        : ({ goesOn: false, completedOn } as const);
      return { ...base, state: row.state, result };
    }
    default:
      return { ...base, state: row.state };
  }
}
