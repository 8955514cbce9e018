import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseNow, Demand, Participant } from '../domain/news.js';
import { levelsAfter } from '../domain/outlook-lines.js';
import { CourseStarts } from './course-starts.js';

/** What comes next, and who waits for it. */
@Injectable()
export class Outlook {
  constructor(private readonly courseStarts: CourseStarts) {}

  /** Whose people are in these courses by a place that was accepted; without those whom somebody hands over already. */
  async participants(tx: Tx, courses: readonly CourseNow[]): Promise<readonly Participant[]> {
    if (courses.length === 0) return [];
    return tx.query(
      `select o.facts->>'courseStartId' as "courseStartId", o.facts->>'caseManagerId' as "caseManagerId",
              o.facts->>'reference' as reference
         from seat_offer o
        where o.state = 'accepted' and o.facts->>'courseStartId' = any($1::text[]) and o.facts ? 'caseManagerId'
          and not exists (select 1 from handover h
                           where h.facts->>'waitingEntryId' = o.facts->>'waitingEntryId'
                             and h.facts->>'fromCourseStartId' = o.facts->>'courseStartId'
                             and h.facts->>'state' = any($2))`,
      [courses.map(({ facts }) => facts.courseStartId), ['proposed', 'consented', 'offered', 'accepted', 'completed']],
    );
  }

  /** Course starts on the levels people come to after these courses. */
  async after(tx: Tx, courses: readonly CourseNow[]): Promise<readonly CourseNow[]> {
    const levels = [...new Set(courses.flatMap(levelsAfter))];
    const [first] = courses.map(({ facts }) => facts.endsOn).sort();
    if (levels.length === 0 || first === undefined) return [];
    return this.courseStarts.where(
      tx,
      `c.facts->>'status' in ('published', 'postponed') and c.facts->>'startsOn' > $1 and c.facts->'entryLevels' ?| $2`,
      [first, levels],
    );
  }

  /** As it was last counted where these areas lie; nothing older than three days is still said. */
  async demand(tx: Tx, areas: readonly string[]): Promise<readonly Demand[]> {
    return tx.query(
      `select county, track, level, people from demand
        where county = any($1::text[]) and as_of > now() - interval '3 days' order by county, track, level`,
      [[...new Set(areas.map((area) => area.slice(0, 5)))]],
    );
  }
}
