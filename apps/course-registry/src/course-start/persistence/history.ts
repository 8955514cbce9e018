import type { ChangeReason, ChangeWay, CourseStartAct } from '@app/contracts';
import type { CourseStartId, MemberId, OrganisationId } from '@app/kernel';
import { prepared, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { actOf, type Cause, type FieldChange, fieldChanges } from '../domain/history.js';

export interface KeptChange {
  readonly version: number;
  readonly act: CourseStartAct;
  readonly happenedAt: Date;
  readonly through: ChangeWay;
  readonly organisationId: OrganisationId | null;
  readonly memberId: MemberId | null;
  /** Of the person or of the key, as they are called today. */
  readonly name: string | null;
  /** What the person is here for; null for keys and files. */
  readonly roles: readonly string[] | null;
  readonly reason: ChangeReason | null;
  readonly fields: readonly FieldChange[];
}

/** A version of a course start, and the one before it unless it is the first. */
export interface Change {
  readonly before?: CourseStart | undefined;
  readonly next: CourseStart;
  /** What is different of it but said elsewhere, by its provider of itself. */
  readonly besides?: readonly FieldChange[] | undefined;
}

/** Who changed what of a course start when and why: one line per version, added to and never changed. */
@Injectable()
export class History {
  async add(tx: Tx, changes: readonly Change[], { by, reason }: Cause): Promise<void> {
    const rows = changes.map(({ before, next, besides = [] }) => ({
      course_start_id: next.id,
      version: next.version,
      provider_id: next.providerId,
      act: actOf(before, next),
      happened_at: next.updatedAt,
      through: by.through,
      organisation_id: 'organisationId' in by ? by.organisationId : null,
      member_id: 'memberId' in by ? by.memberId : null,
      reason: reason ?? null,
      fields: [...fieldChanges(before, next), ...besides],
    }));
    await tx.query(insert, [JSON.stringify(rows)]);
  }

  /** Newest first. @param before the version that the page before ended with */
  async of(tx: Tx, id: CourseStartId, before: number | undefined, limit: number): Promise<KeptChange[]> {
    return tx.query(
      `select c.version, c.act, c.happened_at as "happenedAt", c.through, c.organisation_id as "organisationId",
              c.member_id as "memberId", coalesce(m.display_name, k.name) as name, m.roles, c.reason, c.fields
         from course_start_change c
         left join identity.member m on c.through = 'person' and m.id = c.member_id
         left join identity.api_key k on c.through = 'key' and k.id = c.member_id
        where c.course_start_id = $1 and ($2::integer is null or c.version < $2)
        order by c.version desc limit $3`,
      [id, before ?? null, limit],
    );
  }
}

const columns =
  'course_start_id, version, provider_id, act, happened_at, through, organisation_id, member_id, reason, fields';
const insert = prepared(`
  insert into course_start_change (${columns})
  select ${columns} from json_populate_recordset(null::course_start_change, $1::json)`);
