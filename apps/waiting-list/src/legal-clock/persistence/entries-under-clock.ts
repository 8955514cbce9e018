import type { CourseType, LevelSource, WaitingEntryState } from '@app/contracts';
import {
  type CalendarDate,
  type EnrolmentId,
  type Level,
  type MemberId,
  notFound,
  type OrganisationId,
  type WaitingEntryId,
} from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Entitlement, EntryFacts } from '../domain/entry-facts.js';

/** A wait with what its limits depend on, and who looks after it. */
export interface EntryUnderClock {
  readonly id: WaitingEntryId;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly caseManagerId?: MemberId;
  /** First five digits of the municipality. */
  readonly county: string;
  readonly enrolmentId?: EnrolmentId;
  readonly facts: EntryFacts;
}

@Injectable()
export class EntriesUnderClock {
  async of(tx: Tx, ids: readonly WaitingEntryId[]): Promise<readonly EntryUnderClock[]> {
    const rows: readonly Columns[] = await tx.query(`${select} where e.id = any($1::uuid[])`, [ids]);
    return rows.map(toEntry);
  }

  /** Whoever the scope of `tx` may not see is not found. */
  async one(tx: Tx, id: WaitingEntryId): Promise<EntryUnderClock> {
    const [row]: readonly Columns[] = await tx.query(`${select} where e.id = $1`, [id]);
    if (!row) throw notFound('waiting-entry');
    return toEntry(row);
  }

  /** Nobody else changes the entry until `tx` ends; undefined when it is gone. */
  async locked(tx: Tx, id: WaitingEntryId): Promise<EntryUnderClock | undefined> {
    const found: readonly unknown[] = await tx.query('select 1 from waiting_entry where id = $1 for update', [id]);
    return found.length > 0 ? this.one(tx, id) : undefined;
  }
}

interface Columns {
  readonly id: WaitingEntryId;
  readonly reference: string;
  readonly organisationId: OrganisationId;
  readonly caseManagerId: MemberId | null;
  readonly county: string;
  readonly state: WaitingEntryState;
  readonly level: Level;
  readonly levelSource: LevelSource | null;
  readonly levelAssessedOn: CalendarDate | null;
  readonly entitlements: readonly Entitlement[];
  readonly wantedCourseTypes: readonly CourseType[];
  readonly registeredOn: CalendarDate;
  readonly begunOn: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly enrolmentId: EnrolmentId | null;
  readonly placeOn: CalendarDate | null;
  readonly providerId: OrganisationId | null;
  readonly courseType: CourseType | null;
  readonly courseStartsOn: CalendarDate | null;
}

const day = (expression: string) => `to_char(${expression}, 'YYYY-MM-DD')`;

/** The wait that runs, or else the last one; days of Berlin. */
const select = `
  select e.id, e.reference, e.referring_organisation_id as "organisationId", e.case_manager_id as "caseManagerId",
         left(e.municipality, 5) as county, e.state, e.level, e.level_source as "levelSource",
         ${day('e.level_assessed_on')} as "levelAssessedOn", e.entitlements,
         e.wanted_course_types as "wantedCourseTypes",
         ${day('coalesce(s.registered_on, e.waiting_since)')} as "registeredOn",
         ${day(`case when e.state = 'in-course' then coalesce(s.started_on, c.starts_on) end`)} as "begunOn",
         ${day(`e.withdrawn_at at time zone 'Europe/Berlin'`)} as "withdrawnOn",
         n.id as "enrolmentId", ${day(`n.since at time zone 'Europe/Berlin'`)} as "placeOn",
         n.provider_id as "providerId", c.facts->>'courseType' as "courseType", ${day('c.starts_on')} as "courseStartsOn"
    from waiting_entry e
    left join lateral (select registered_on, started_on from waiting_spell w where w.waiting_entry_id = e.id
                        order by registered_on desc, id desc limit 1) s on true
    left join enrolment n on n.waiting_entry_id = e.id and n.state in ('expected', 'confirmed')
    left join course_start c on c.id = n.course_start_id`;

function toEntry(row: Columns): EntryUnderClock {
  const { id, reference, organisationId, caseManagerId, county, enrolmentId } = row;
  return {
    id,
    reference,
    organisationId,
    ...(caseManagerId && { caseManagerId }),
    county,
    ...(enrolmentId && { enrolmentId }),
    facts: toFacts(row),
  };
}

function toFacts(row: Columns): EntryFacts {
  const { placeOn, providerId, courseType, courseStartsOn } = row;
  return {
    state: row.state,
    level: row.level,
    ...(row.levelSource && { levelSource: row.levelSource }),
    ...(row.levelAssessedOn && { levelAssessedOn: row.levelAssessedOn }),
    entitlements: row.entitlements,
    wantedCourseTypes: row.wantedCourseTypes,
    registeredOn: row.registeredOn,
    ...(row.begunOn && { begunOn: row.begunOn }),
    ...(row.withdrawnOn && { withdrawnOn: row.withdrawnOn }),
    ...(placeOn &&
      providerId &&
      courseType &&
      courseStartsOn && { place: { on: placeOn, providerId, courseType, courseStartsOn } }),
  };
}
