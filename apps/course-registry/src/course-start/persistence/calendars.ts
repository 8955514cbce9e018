import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { type NumberedSession, numbered, renumbered } from '../domain/numbered-session.js';
import type { Session } from '../domain/session.js';

interface TimetableRow {
  readonly sessions: readonly Session[];
  readonly numbered: readonly NumberedSession[] | null;
}

/** The numbers by which calendars know sessions. Nothing is kept until a timetable changes: until then they count up. */
@Injectable()
export class Calendars {
  async timetableOf(tx: Tx, id: CourseStartId): Promise<readonly NumberedSession[]> {
    const row = await this.#read(tx, id);
    return row ? (row.numbered ?? numbered(row.sessions)) : [];
  }

  /** Before the next version of a course start is written. */
  async renumber(tx: Tx, { id, content }: CourseStart): Promise<void> {
    const row = await this.#read(tx, id);
    if (!row || isSame(row.sessions, content.sessions)) return;
    const next = renumbered(row.numbered ?? numbered(row.sessions), content.sessions);
    await tx.query(
      `insert into course_calendar (course_start_id, sessions) values ($1, $2)
       on conflict (course_start_id) do update set sessions = excluded.sessions`,
      [id, JSON.stringify(next)],
    );
  }

  async #read(tx: Tx, id: CourseStartId): Promise<TimetableRow | undefined> {
    const [row]: TimetableRow[] = await tx.query(
      `select c.content -> 'sessions' as sessions, k.sessions as numbered
         from course_start c left join course_calendar k on k.course_start_id = c.id
        where c.id = $1`,
      [id],
    );
    return row;
  }
}

function isSame(before: readonly Session[], now: readonly Session[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ on, from, to }, at) => before[at]?.on === on && before[at].from === from && before[at].to === to)
  );
}
