import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { countyOfCourse } from './courses-in-market.js';

const metres = 60_000;
const most = 20_000;

/** Who waits around a course start. */
@Injectable()
export class PeopleAround {
  async regionOf(tx: Tx, id: CourseStartId): Promise<string | undefined> {
    const [row]: readonly { readonly region: string }[] = await tx.query(
      `select region_of(${countyOfCourse}) as region from course_start c where c.id = $1`,
      [id],
    );
    return row?.region;
  }

  /** People who wait for its level and track, not farther than sixty kilometres away if it takes place somewhere. */
  async waitingFor(tx: Tx, id: CourseStartId): Promise<readonly string[]> {
    const rows: readonly { readonly id: string }[] = await tx.query(
      `select e.id from course_start c join waiting_entry e
           on e.state = 'waiting' and e.track = c.facts->>'track' and c.facts->'entryLevels' ? e.level
          and (c.facts->>'format' = 'online'
               or e.easting between (c.facts->>'easting')::int - ${metres} and (c.facts->>'easting')::int + ${metres}
              and e.northing between (c.facts->>'northing')::int - ${metres} and (c.facts->>'northing')::int + ${metres})
        where c.id = $1 limit ${most}`,
      [id],
    );
    return rows.map(({ id: person }) => person);
  }

  async plannedFor(tx: Tx, id: CourseStartId): Promise<ReadonlySet<string>> {
    const rows: readonly { readonly person: string }[] = await tx.query(
      'select waiting_entry_id as person from planned_place where course_start_id = $1',
      [id],
    );
    return new Set(rows.map(({ person }) => person));
  }
}
