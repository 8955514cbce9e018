import type { HoldOutView } from '@app/contracts';
import { areaContains, type CalendarDate, type CourseStartId, notFound, refuseField } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { HoldOut, HoldOutWish, StartWithPlaces } from '../domain/hold-out.js';

export interface HoldOutAtStart {
  readonly holdOut: HoldOut;
  readonly start: StartWithPlaces & { readonly status: string };
}

/** Coordinators see and set what is kept at the course starts of their area. */
@Injectable()
export class HoldOuts {
  /** The course start, locked until `tx` ends; one elsewhere is not there. */
  async startIn(tx: Tx, areas: readonly string[], id: CourseStartId): Promise<HoldOutAtStart['start']> {
    const [row]: readonly StartColumns[] = await tx.query(
      `select ${startColumns} from course_start c where c.id = $1 for update`,
      [id],
    );
    if (!row || !isIn(areas, row.municipality)) throw notFound('course-start');
    return row;
  }

  /** Whether there is such a course start, wherever it is: people come from everywhere. */
  async mustBeKnown(tx: Tx, id: CourseStartId): Promise<void> {
    const found: readonly unknown[] = await tx.query('select 1 from course_start where id = $1', [id]);
    if (found.length === 0) {
      throw refuseField('/fromCourseStartId', 'hold-out.unknown-course', 'There is no such course start.');
    }
  }

  /** Locked until `tx` ends, the course start first. */
  async toChange(tx: Tx, areas: readonly string[], id: string): Promise<HoldOutAtStart> {
    const [found]: readonly { readonly courseStartId: CourseStartId }[] = await tx.query(
      'select course_start_id as "courseStartId" from hold_out where id = $1',
      [id],
    );
    if (!found) throw notFound('hold-out');
    const start = await this.startIn(tx, areas, found.courseStartId);
    const [row]: readonly HoldOutColumns[] = await tx.query(`${select} where h.id = $1 for update of h`, [id]);
    if (!row) throw notFound('hold-out');
    return { start, holdOut: toHoldOut(row) };
  }

  /** In the order in which their places are filled. */
  async of(tx: Tx, areas: readonly string[], id: string): Promise<readonly HoldOutView[]> {
    const rows: readonly (HoldOutColumns & { readonly municipality: string | null })[] = await tx.query(
      `${select} where h.course_start_id = $1 order by h.position`,
      [id],
    );
    return rows.filter(({ municipality }) => isIn(areas, municipality)).map(toHoldOut);
  }

  async add(tx: Tx, wish: HoldOutWish, by: string): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into hold_out (id, course_start_id, position, kind, from_course_start_id, max_tier, places, until, source, set_by)
       select $1, $2, (select count(*) from hold_out where course_start_id = $2), $3, $4, $5, $6, $7, 'coordinator', $8`,
      [
        id,
        wish.courseStartId,
        wish.kind,
        wish.fromCourseStartId ?? null,
        wish.maxTier ?? null,
        wish.places,
        wish.until,
        by,
      ],
    );
    return id;
  }

  /** From then on a coordinator's: what the policy keeps for people in transition no longer changes it. */
  async save(tx: Tx, { id, places, until }: HoldOut, by: string): Promise<void> {
    await tx.query(
      `update hold_out set version = version + 1, places = $2, until = $3, source = 'coordinator', set_by = $4,
              updated_at = now() where id = $1`,
      [id, places, until, by],
    );
  }
}

interface StartColumns extends StartWithPlaces {
  readonly status: string;
  readonly municipality: string | null;
}

interface HoldOutColumns {
  readonly id: string;
  readonly version: number;
  readonly courseStartId: string;
  readonly position: number;
  readonly kind: HoldOut['kind'];
  readonly fromCourseStartId: string | null;
  readonly maxTier: number | null;
  readonly places: number;
  readonly until: string;
  readonly source: HoldOut['source'];
}

const startColumns = `
  c.status, c.max_participants - c.registered_elsewhere as places, to_char(c.entry_closes_on, 'YYYY-MM-DD') as "closesOn",
  to_char((now() at time zone 'Europe/Berlin')::date, 'YYYY-MM-DD') as today,
  c.facts->>'municipality' as municipality`;
const select = `
  select h.id, h.version, h.course_start_id as "courseStartId", h.position, h.kind,
         h.from_course_start_id as "fromCourseStartId", h.max_tier as "maxTier", h.places,
         to_char(h.until, 'YYYY-MM-DD') as until, h.source, c.facts->>'municipality' as municipality
    from hold_out h join course_start c on c.id = h.course_start_id`;

/** An online course without a place belongs to everybody. */
function isIn(areas: readonly string[], municipality: string | null): boolean {
  return municipality === null || areas.some((area) => areaContains(area, municipality));
}

function toHoldOut(row: HoldOutColumns): HoldOut {
  return {
    id: row.id,
    version: row.version,
    courseStartId: row.courseStartId as CourseStartId,
    position: row.position,
    kind: row.kind,
    ...(row.fromCourseStartId && { fromCourseStartId: row.fromCourseStartId as CourseStartId }),
    ...(row.maxTier !== null && { maxTier: row.maxTier }),
    places: row.places,
    until: row.until as CalendarDate,
    source: row.source,
  };
}
