import type { CourseStartStatus, CourseType } from '@app/contracts';
import type { CalendarDate, CourseStartId, Level, OrganisationId, SlotSet } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Period } from '../domain/collision.js';
import { distanceFrom, type Point } from './search-conditions.js';

export interface Planned {
  readonly levels: readonly Level[];
  readonly courseType: CourseType;
  /** Whole weeks. */
  readonly weeks: Period;
  /** Undefined: those of `courseStartId` if it is announced, else any. */
  readonly slots: SlotSet | undefined;
  /** Undefined: online. */
  readonly around: Point | undefined;
  readonly withinMetres: number;
  readonly courseStartId: CourseStartId | undefined;
  /** Whose own are no collisions. */
  readonly providers: readonly OrganisationId[];
  readonly limit: number;
}

/** One that collides; `json`: what everybody may see of it, without its provider. */
export interface CollidingRow {
  readonly providerId: OrganisationId;
  readonly status: CourseStartStatus;
  readonly endsOn: CalendarDate;
  /** Metres; null online. */
  readonly distance: number | null;
  readonly json: string;
  /** Of all that collide. */
  readonly count: number;
}

type Bind = (value: unknown) => string;

/** Looks among what is announced only: what is planned has no entry in the search. */
@Injectable()
export class Collisions {
  async of(tx: Tx, planned: Planned): Promise<readonly CollidingRow[]> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const distance = planned.around ? distanceFrom(planned.around, bind) : 'null::float8';
    return tx.query(
      `select f.provider_id as "providerId", f.status, f.ends_on::text as "endsOn", f.distance, f.count,
              l.for_everybody as json
         from (select s.id, s.provider_id, s.status, s.starts_on, s.ends_on, ${distance} as distance,
                      ${apart(planned, distance, bind)} as apart, (count(*) over ())::integer as count
                 from course_search s
                where ${conditions(planned, bind).join('\n and ')}
                order by apart, starts_on, id limit ${bind(planned.limit)}) f
         join course_search_line l using (id)
        order by f.apart, f.starts_on, f.id`,
      values,
    );
  }

  /** The municipality in which most courses with this postcode are. */
  async municipalityOf(tx: Tx, postalCode: string): Promise<string | undefined> {
    const [found]: { municipality: string | null }[] = await tx.query(
      `select mode() within group (order by municipality) as municipality from course_search
        where postal_code = $1 and position is not null`,
      [postalCode],
    );
    return found?.municipality ?? undefined;
  }
}

function conditions({ weeks, slots, ...planned }: Planned, bind: Bind): string[] {
  const own = bind(planned.courseStartId ?? null);
  const taken = slots === undefined ? `(select slots from course_search where id = ${own}::uuid)` : bind(slots);
  return [
    `s.status in ('published', 'postponed', 'started')`,
    `s.entry_levels && ${bind(planned.levels)}::text[]`,
    `s.course_type = ${bind(planned.courseType)}`,
    `s.starts_on <= ${bind(weeks.endsOn)}::date and s.ends_on >= ${bind(weeks.startsOn)}::date`,
    // Courses whose hours nobody knows may lie at any.
    `(s.slots = 0 or s.slots & coalesce(nullif(${taken}::integer, 0), -1) <> 0)`,
    `s.id is distinct from ${own}::uuid`,
    `s.provider_id <> all(${bind(planned.providers)}::uuid[])`,
    within(planned, bind),
  ];
}

function within({ around, withinMetres }: Pick<Planned, 'around' | 'withinMetres'>, bind: Bind): string {
  const online = `s.position is null and s.format = 'online'`;
  if (!around) return online;
  const centre = `point(${bind(around.easting)}::float8, ${bind(around.northing)}::float8)`;
  return `(s.position <@ circle(${centre}, ${bind(withinMetres)}::float8) or ${online})`;
}

/**
 * 0: at the same place, in all of the same weeks. 2: at the edge of the reach, hardly at the same time. A kilometre and
 * a week thus weigh as much as the reach and the length of the course make them; online courses count as farthest away.
 */
function apart({ weeks, withinMetres }: Planned, distance: string, bind: Bind): string {
  const [first, last] = [`${bind(weeks.startsOn)}::date`, `${bind(weeks.endsOn)}::date`];
  const together = `(least(s.ends_on, ${last}) - greatest(s.starts_on, ${first}) + 1)::float8`;
  return `coalesce(${distance} / ${bind(withinMetres)}::float8, 1) + 1 - ${together} / (${last} - ${first} + 1)`;
}
