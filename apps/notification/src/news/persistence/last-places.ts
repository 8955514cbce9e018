import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { eventPerhapsTold } from './perhaps-told.js';

/** Notes courses that fill up; once for each day on which they were to begin. */
@Injectable()
export class LastPlacesItems {
  /** Three places or fewer are left where somebody can still begin, and others were taken here. @returns how many were noted */
  async note(tx: Tx, today: string, most: number): Promise<number> {
    const noted: readonly object[] = await tx.query(
      `insert into item (id, subject_kind, subject_id, version, what, audience, audience_id, municipalities, before, after,
                         maybe_told)
       select gen_random_uuid(), 'course-start', c.id, (c.facts->>'startsOn')::date - date '1970-01-01', 'last-places',
              'area', null, array_remove(array[c.facts->>'municipality'], null), null, c.facts, ${eventPerhapsTold}
         from course_start c join places p on p.course_start_id = c.id
        where c.facts->>'status' in ('published', 'postponed', 'started')
          and (c.facts->>'entryClosesOn')::date >= $1::date
          and p.held + p.confirmed > 0
          and (c.facts->>'maxParticipants')::int - (c.facts->>'registeredElsewhere')::int - p.held - p.confirmed
              between 1 and $2::int
       on conflict do nothing returning id`,
      [today, most],
    );
    return noted.length;
  }
}
