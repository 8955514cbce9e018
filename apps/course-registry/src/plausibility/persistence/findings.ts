import {
  type AcknowledgeReason,
  type CourseStartState,
  type FindingSeverity,
  type FindingState,
  type FindingValues,
  findingSeverities,
} from '@app/contracts';
import type { CourseStartId, Id, MemberId, OrganisationId } from '@app/kernel';
import { newId, prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../domain/finding.js';

export type FindingId = Id<'Finding'>;

/** Which codes of a course start were looked at: all, but for those spared, or only some. */
interface Look {
  readonly id: CourseStartId;
  readonly only?: readonly string[];
  readonly spared?: readonly string[];
}

/** A finding with the course starts it is about. */
export interface KeptFinding {
  readonly id: FindingId;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly field: string;
  readonly values: FindingValues;
  readonly foundAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly reason: AcknowledgeReason | null;
  readonly memberId: MemberId | null;
  readonly announced: boolean;
  readonly title: string;
  readonly status: CourseStartState;
  readonly startsOn: string;
  readonly other: {
    readonly id: CourseStartId;
    readonly providerId: OrganisationId;
    readonly announced: boolean;
    readonly title: string;
    readonly status: CourseStartState;
    readonly startsOn: string;
  } | null;
}

/** Whose findings somebody sees: one provider's, all of them, or all but those of plans. */
export type FindingsSeen = OrganisationId | 'all' | 'announced';

export interface SoughtFindings {
  readonly of: FindingsSeen;
  readonly state: FindingState | undefined;
  readonly severity: FindingSeverity | undefined;
  readonly courseStartId: CourseStartId | undefined;
}

/** Of a finding in the list of all. */
export type PlaceInList = readonly [FindingSeverity, FindingId];

@Injectable()
export class Findings {
  /**
   * Of the findings looked for those `found` stay or are new, the others go, also at the counterpart of a pair. One whose
   * facts are the same stays as it is, acknowledged or not; other facts make a new one.
   */
  async keep(tx: Tx, looks: readonly Look[], found: readonly Finding[], now: Date): Promise<void> {
    const wanted = JSON.stringify(found.map((each) => ({ id: newId(), ...each })));
    await Promise.all([
      tx.query(dropOthers, [JSON.stringify(looks), wanted]),
      ...(found.length > 0 ? [tx.query(addNew, [wanted, now])] : []),
    ]);
  }

  /** The gravest first, and of those the newest. @param after the one that the page before ended with */
  async list(tx: Tx, sought: SoughtFindings, after: PlaceInList | undefined, limit: number): Promise<KeptFinding[]> {
    const { of, state, severity, courseStartId } = sought;
    const provider = of === 'all' || of === 'announced' ? null : of;
    const parameters = [provider, of === 'announced', state ?? null, severity ?? null, courseStartId ?? null];
    const [severityBefore, idBefore] = after ?? [];
    const weight = severityBefore && findingSeverities.indexOf(severityBefore);
    return tx.query(list, [...parameters, weight ?? null, idBefore ?? null, limit]);
  }

  async one(tx: Tx, id: FindingId): Promise<KeptFinding | undefined> {
    const [row]: KeptFinding[] = await tx.query(`${select} where f.id = $1`, [id]);
    return row;
  }

  /** Of a pair of one provider both sides; what was acknowledged before stays as it was. */
  async acknowledge(
    tx: Tx,
    { id, providerId }: KeptFinding,
    reason: AcknowledgeReason,
    by: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
    now: Date,
  ): Promise<void> {
    await tx.query(acknowledge, [id, reason, now, providerId, by.organisationId, by.memberId]);
  }
}

const wanted = (parameter: string) => `
  jsonb_to_recordset(${parameter}::jsonb) as w(id uuid, "courseStartId" uuid, "providerId" uuid, code text,
    severity text, field text, "values" jsonb, "otherId" uuid)`;

/** Not prepared: planned while the table was small, it would walk through all of it once it is large. */
const dropOthers = `
  with look as materialized (
      select * from json_to_recordset($1::json) as l (id uuid, "only" text[], spared text[])),
    looked as (
      select f.id, f.code, l."only", l.spared from look l join finding f on f.course_start_id = l.id
      union all
      select f.id, f.code, l."only", l.spared from look l join finding f on f.other_id = l.id),
    asked as (
      select id from looked where ("only" is null or code = any ("only")) and (spared is null or code <> all (spared)))
  delete from finding f
   where f.id = any (array(select id from asked))
     and not exists (
       select from ${wanted('$2')}
        where w."courseStartId" = f.course_start_id and w.code = f.code and w."otherId" is not distinct from f.other_id
          and w."values" = f."values" and w.severity = f.severity)`;

/** In one order for everybody, so that nobody waits for somebody who waits for them. */
const addNew = prepared(`
  insert into finding (id, course_start_id, provider_id, code, severity, field, "values", other_id, found_at)
  select w.id, w."courseStartId", w."providerId", w.code, w.severity, w.field, w."values", w."otherId", $2
    from ${wanted('$1')} order by w."courseStartId", w.code, w."otherId"
  on conflict do nothing`);

const select = `
  select f.id, f.course_start_id as "courseStartId", f.provider_id as "providerId", f.code, f.severity, f.field,
         f."values", f.found_at as "foundAt", f.acknowledged_at as "acknowledgedAt", f.reason,
         a.member_id as "memberId", c.announced, c.content->>'title' as title, c.status,
         c.starts_on::text as "startsOn",
         case when o.id is not null then jsonb_build_object('id', o.id, 'providerId', o.provider_id, 'announced',
           o.announced, 'title', o.content->>'title', 'status', o.status, 'startsOn', o.starts_on) end as other
    from finding f join course_start c on c.id = f.course_start_id
    left join course_start o on o.id = f.other_id
    left join finding_acknowledgement a on a.finding_id = f.id`;

/** As the indexes have it. */
const weight = `(case f.severity when 'error' then 0 when 'warning' then 1 when 'hint' then 2 else 3 end)`;

const list = `
  ${select}
   where ($1::uuid is null or f.provider_id = $1) and (not $2::boolean or c.announced)
     and ($3::text is null or (f.acknowledged_at is null) = ($3 = 'open'))
     and ($4::text is null or f.severity = $4) and ($5::uuid is null or f.course_start_id = $5)
     and ($6::int is null or ${weight} > $6 or ${weight} = $6 and f.id < $7::uuid)
   order by ${weight}, f.id desc limit $8`;

const acknowledge = `
  with said as (
    update finding f set acknowledged_at = $3, reason = $2
      from finding asked
     where asked.id = $1 and f.acknowledged_at is null
       and (f.id = asked.id or f.course_start_id = asked.other_id and f.other_id = asked.course_start_id
              and f.code = asked.code and f.provider_id = asked.provider_id)
    returning f.id)
  insert into finding_acknowledgement (finding_id, provider_id, organisation_id, member_id)
  select id, $4, $5, $6 from said`;
