import type { CourseStartStatus, CourseType } from '@app/contracts';
import type { CalendarDate, CourseStartId, Level, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { type CourseStartRow, courseStartColumns, courseStartOf } from './course-start.row.js';
import type { TakenPlaces } from './places.js';

export interface Wanted {
  readonly level: Level | undefined;
  readonly courseType: CourseType | undefined;
  readonly providerId: OrganisationId | undefined;
  readonly statuses: readonly CourseStartStatus[];
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly area: string | undefined;
  /** Set when only those with a free place count that can be begun on this day or later. */
  readonly freeOn: CalendarDate | undefined;
  readonly after: { readonly startsOn: CalendarDate; readonly id: CourseStartId } | undefined;
  readonly limit: number;
}

export interface Found {
  readonly courseStart: CourseStart;
  readonly taken: TakenPlaces | undefined;
}

interface FoundRow extends CourseStartRow {
  readonly held: number | null;
  readonly confirmed: number | null;
  readonly asOf: Date | null;
}

@Injectable()
export class CourseStartSearch {
  async find(tx: Tx, wanted: Wanted): Promise<Found[]> {
    const { level, courseType, providerId, statuses, from, to, area, freeOn, after, limit } = wanted;
    const rows: FoundRow[] = await tx.query(search, [
      level ?? null,
      courseType ?? null,
      providerId ?? null,
      statuses,
      from ?? null,
      to ?? null,
      area ?? null,
      freeOn ?? null,
      after?.startsOn ?? null,
      after?.id ?? null,
      limit,
    ]);
    return rows.map(({ held, confirmed, asOf, ...row }) => ({
      courseStart: courseStartOf(row),
      taken: asOf === null ? undefined : { held: held ?? 0, confirmed: confirmed ?? 0, asOf },
    }));
  }
}

const search = `
  select ${courseStartColumns}, p.held, p.confirmed, p.as_of as "asOf"
    from course_start c left join places p on p.course_start_id = c.id
   where ($1::text is null or $1 = any(c.entry_levels))
     and ($2::text is null or c.course_type = $2)
     and ($3::uuid is null or c.provider_id = $3)
     and c.status = any($4::text[])
     and ($5::date is null or c.starts_on >= $5)
     and ($6::date is null or c.starts_on <= $6)
     and ($7::text is null or c.municipality = $7 or left(c.municipality, 5) = $7)
     and ($8::date is null or (c.entry_closes_on >= $8 and c.status in ('published', 'postponed', 'started')
          and c.max_participants > c.registered_elsewhere + coalesce(p.held + p.confirmed, 0)))
     and ($9::date is null or (c.starts_on, c.id) > ($9, $10::uuid))
   order by c.starts_on, c.id
   limit $11`;
