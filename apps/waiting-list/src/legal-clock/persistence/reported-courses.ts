import type { CalendarDate, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** How many people registered for a course that has not begun. */
export interface CourseToReport {
  readonly providerId: OrganisationId;
  readonly title: string;
  readonly startsOn: CalendarDate;
  readonly levels: readonly string[];
  readonly registered: number;
  readonly maxParticipants: number;
}

@Injectable()
export class ReportedCourses {
  /** Announced course starts of these types, as they begin. */
  async announced(tx: Tx, courseTypes: readonly string[], today: CalendarDate): Promise<readonly CourseToReport[]> {
    return tx.query(
      `select c.provider_id as "providerId", c.facts->>'title' as title, to_char(c.starts_on, 'YYYY-MM-DD') as "startsOn",
              c.facts->'entryLevels' as levels, c.max_participants as "maxParticipants",
              c.registered_elsewhere + (select count(*)::int from enrolment n
                 where n.course_start_id = c.id and n.state in ('expected', 'confirmed')) as registered
         from course_start c
        where c.status in ('published', 'postponed') and c.starts_on >= $2 and c.facts->>'courseType' = any($1::text[])
        order by c.provider_id, c.starts_on, c.id`,
      [courseTypes, today],
    );
  }
}
