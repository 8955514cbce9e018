import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { conditionsOf, distanceFrom, type Point, type Sought } from './search-conditions.js';

export type { Point, Sought } from './search-conditions.js';

/** A row on a page: `json` without its provider; `distance` in metres, null without a place to measure from. */
export interface FoundRow {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  readonly startsOn: CalendarDate;
  /** Only where that is what they are sorted by. */
  readonly updatedAt?: Date;
  readonly distance: number | null;
  readonly json: string;
}

/** Where a page ended, by what it was sorted by. */
export type Place =
  | { readonly startsOn: CalendarDate; readonly id: CourseStartId; readonly distance?: number | null }
  | { readonly updatedAt: string; readonly id: CourseStartId };

export interface Extent {
  readonly count: number;
  readonly revision: string | null;
  readonly fingerprint: string | null;
}

/** For whom, from where on, and how many. */
export interface Asked {
  readonly audience: keyof typeof lines;
  readonly after: Place | undefined;
  readonly limit: number;
}

const orders = {
  start: 'starts_on, id',
  distance: 'distance, starts_on, id',
  update: 'updated_at desc, id desc',
} as const;
const lines = { professionals: 'for_professionals', everybody: 'for_everybody' } as const;

/** Each search says only what was asked for: what is not said costs neither planning nor looking. */
@Injectable()
export class CourseSearch {
  async find(tx: Tx, sought: Sought, { audience, after, limit }: Asked): Promise<FoundRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const where = [...conditionsOf(sought, bind), ...following(after, sought, bind)].join('\n and ') || 'true';
    const distance = sought.near ? distanceFrom(sought.near, bind) : 'null::float8';
    const updated = sought.sort === 'update' ? 'f.updated_at as "updatedAt",' : '';
    return tx.query(
      `select f.id, f.provider_id as "providerId", f.starts_on::text as "startsOn", f.distance,
              ${updated} l.${lines[audience]} as json
         from (select s.id, s.provider_id, s.starts_on, s.updated_at, ${distance} as distance
                 from course_search s
                where ${where}
                order by ${orders[sought.sort]} limit ${bind(limit)}) f
         join course_search_line l using (id)
        order by ${orders[sought.sort]}`,
      values,
    );
  }

  /** Reads what is searched by only. Any change to any of them changes the fingerprint. */
  async measure(tx: Tx, sought: Sought): Promise<Extent> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const where = conditionsOf(sought, bind).join('\n and ') || 'true';
    const [extent]: Extent[] = await tx.query(
      `select count(*)::integer as count, max(s.revision)::text as revision,
              sum(hashint8extended(s.revision, 0))::text as fingerprint
         from course_search s where ${where}`,
      values,
    );
    return extent ?? { count: 0, revision: null, fingerprint: null };
  }

  /** Where courses with this postcode are; undefined when there are none. */
  async middleOf(tx: Tx, postalCode: string): Promise<Point | undefined> {
    const [point]: { easting: number | null; northing: number | null }[] = await tx.query(
      `select avg(position[0]) as easting, avg(position[1]) as northing from course_search
        where postal_code = $1 and position is not null`,
      [postalCode],
    );
    return point?.easting != null && point.northing != null
      ? { easting: point.easting, northing: point.northing }
      : undefined;
  }
}

function following(after: Place | undefined, { sort, near }: Sought, bind: (value: unknown) => string): string[] {
  if (!after) return [];
  if ('updatedAt' in after)
    return [`(s.updated_at, s.id) < (${bind(after.updatedAt)}::timestamptz, ${bind(after.id)}::uuid)`];
  const later = `(s.starts_on, s.id) > (${bind(after.startsOn)}::date, ${bind(after.id)}::uuid)`;
  if (sort === 'start' || !near) return [later];
  if (after.distance === null || after.distance === undefined) return [`s.position is null and ${later}`];
  const distance = distanceFrom(near, bind);
  const last = bind(after.distance);
  return [`(s.position is null or ${distance} > ${last}::float8 or ${distance} = ${last}::float8 and ${later})`];
}
