import type { CourseSectionStartedV1 } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** Sections of courses that have begun, as the registry told of them. */
@Injectable()
export class CourseSections {
  /** Keeps the facts if they are newer than what is known of this section, so order and repetition do not matter. */
  async keep(tx: Tx, facts: CourseSectionStartedV1): Promise<void> {
    await tx.query(
      `insert into course_section as known (course_start_id, number, version, section_count, level, starts_on, ends_on,
                                            started_on, units, late_entry_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (course_start_id, number) do update
         set version = excluded.version, section_count = excluded.section_count, level = excluded.level,
             starts_on = excluded.starts_on, ends_on = excluded.ends_on, started_on = excluded.started_on,
             units = excluded.units, late_entry_until = excluded.late_entry_until
       where known.version < excluded.version`,
      [
        facts.courseStartId,
        facts.section,
        facts.version,
        facts.sectionCount,
        facts.level ?? null,
        facts.sectionStartsOn,
        facts.sectionEndsOn,
        facts.startedOn,
        facts.units,
        facts.lateEntryUntil,
      ],
    );
  }
}
