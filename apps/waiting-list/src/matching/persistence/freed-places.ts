import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Places that somebody gave back: the database notes each as it is freed, whoever freed it. */
@Injectable()
export class FreedPlaces {
  /** As many as offers were made, one of a course start for each time it is named; the oldest first. */
  async takeBack(tx: Tx, courseStarts: readonly string[]): Promise<void> {
    if (courseStarts.length === 0) return;
    await tx.query(
      `delete from freed_place where id in (
         select f.id from (select id, course_start_id, row_number() over (partition by course_start_id order by id) as turn
                             from freed_place where course_start_id = any($1::uuid[])) f
           join (select id, count(*) as offers from unnest($1::uuid[]) as id group by 1) o on o.id = f.course_start_id
          where f.turn <= o.offers)`,
      [courseStarts],
    );
  }
}
