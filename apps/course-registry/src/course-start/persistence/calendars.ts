import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { CourseStart } from '../domain/course-start.js';
import { type NumberedSession, numbered, renumbered } from '../domain/numbered-session.js';
import type { Session } from '../domain/session.js';

interface TimetableRow {
  readonly id: CourseStartId;
  readonly sessions: readonly Session[];
  readonly numbered: readonly NumberedSession[] | null;
}

/** The numbers by which calendars know sessions. Nothing is kept until a timetable changes: until then they count up. */
@Injectable()
export class Calendars {
  async timetableOf(tx: Tx, id: CourseStartId): Promise<readonly NumberedSession[]> {
    const [row] = await this.#read(tx, [id]);
    return row ? (row.numbered ?? numbered(row.sessions)) : [];
  }

  /** Before the next versions of these course starts are written. */
  async renumber(tx: Tx, changes: readonly { readonly before: CourseStart; readonly next: CourseStart }[]) {
    const moved = changes.filter(({ before, next }) => !isSame(before.content.sessions, next.content.sessions));
    if (moved.length === 0) return;
    const rows = await this.#read(
      tx,
      moved.map(({ next }) => next.id),
    );
    const sessionsOf = new Map(moved.map(({ next }) => [next.id, next.content.sessions] as const));
    const next = rows.map(({ id, sessions, numbered: known }) => ({
      course_start_id: id,
      sessions: renumbered(known ?? numbered(sessions), sessionsOf.get(id) ?? []),
    }));
    await tx.query(
      `insert into course_calendar (course_start_id, sessions)
       select course_start_id, sessions from json_populate_recordset(null::course_calendar, $1::json)
       on conflict (course_start_id) do update set sessions = excluded.sessions`,
      [JSON.stringify(next)],
    );
  }

  #read(tx: Tx, ids: readonly CourseStartId[]): Promise<TimetableRow[]> {
    return tx.query(
      `select c.id, c.content -> 'sessions' as sessions, k.sessions as numbered
         from course_start c left join course_calendar k on k.course_start_id = c.id
        where c.id = any($1) order by c.id`,
      [ids],
    );
  }
}

function isSame(before: readonly Session[], now: readonly Session[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ on, from, to }, at) => before[at]?.on === on && before[at].from === from && before[at].to === to)
  );
}
