import type { CourseStartFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** A course start as it stands, when it was news last, and all the places it was announced for; none when online. */
export interface FollowedCourse {
  readonly facts: CourseStartFacts;
  readonly changedAt: Date;
  readonly places: readonly string[];
}

/** Days after which nobody follows a course start any more of which nothing was heard. */
const days = 90;
/** More than a county announces in that time. */
const most = 2_000;

/** What feeds tell of: course starts alone, what changed last first; those that are off stay. */
@Injectable()
export class Followed {
  async courseStarts(tx: Tx, news: 'everything' | 'published'): Promise<readonly FollowedCourse[]> {
    return tx.query(
      `select c.facts, noted.at as "changedAt", noted.places
         from (select i.subject_id, max(i.recorded_at) as at,
                      array(select distinct m from item o cross join unnest(o.municipalities) m
                             where o.subject_kind = 'course-start' and o.subject_id = i.subject_id) as places
                 from item i
                where i.subject_kind = 'course-start' and i.what = any($1)
                  and i.recorded_at > now() - make_interval(days => $2)
                group by i.subject_id) noted
         join course_start c on c.id = noted.subject_id
        order by noted.at desc, c.id limit $3`,
      [news === 'published' ? ['published'] : ['published', 'changed', 'postponed', 'cancelled'], days, most],
    );
  }
}
