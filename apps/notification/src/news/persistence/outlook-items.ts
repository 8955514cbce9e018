import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { eventPerhapsTold } from './perhaps-told.js';

/** How long before, in days: a course begins, its provider decides about it, it ends. */
export interface Ahead {
  readonly start: number;
  readonly decision: number;
  readonly end: number;
}

/**
 * Notes what the calendar brings, from what was heard. Each is noted once: its version is the day it is about (counted from
 * 1970), so that a course that is put off comes near a second time.
 */
@Injectable()
export class OutlookItems {
  /** Courses that begin soon and have places. One whose day was announced only lately is news of its own already. */
  async startingSoon(tx: Tx, today: string, days: number): Promise<number> {
    return this.#count(
      tx,
      `insert into item (${columns})
       select gen_random_uuid(), 'course-start', c.id, ${dayNumber("c.facts->>'startsOn'")}, 'starting-soon', 'area', null,
              ${municipalities}, null, c.facts, ${eventPerhapsTold}
         from course_start c left join places p on p.course_start_id = c.id
        where c.facts->>'status' in ('published', 'postponed')
          and (c.facts->>'startsOn')::date between $1::date and $1::date + $2::int and (c.facts->>'entryClosesOn')::date >= $1::date
          and (c.facts->>'maxParticipants')::int - ${inSight} > 0
          and not exists (select 1 from item i
                           where i.subject_id = c.id and i.subject_kind = 'course-start'
                             and i.what in ('published', 'postponed')
                             and (i.recorded_at at time zone 'Europe/Berlin')::date
                                 >= (c.facts->>'startsOn')::date - $2::int)`,
      [today, days],
    );
  }

  /** Courses with fewer people than their minimum, shortly before it is decided whether they run. */
  async belowMinimum(tx: Tx, today: string, days: number): Promise<number> {
    return this.#count(
      tx,
      `insert into item (${columns})
       select gen_random_uuid(), 'minimum', c.id, ${dayNumber("c.facts->>'decidesOn'")}, 'below', a.audience, a.id,
              case when a.audience = 'area' then ${municipalities} else '{}' end, null, '{}', ${eventPerhapsTold}
         from course_start c left join places p on p.course_start_id = c.id
         cross join lateral (values ('organisation', (c.facts->>'providerId')::uuid), ('area', null)) a (audience, id)
        where c.facts->>'status' in ('published', 'postponed')
          and (c.facts->>'decidesOn')::date between $1::date and $1::date + $2::int
          and ${inSight} < (c.facts->>'minParticipants')::int`,
      [today, days],
    );
  }

  /** Courses that end soon, for everybody who has people in them by an accepted place. */
  async endingSoon(tx: Tx, today: string, days: number): Promise<number> {
    return this.#count(
      tx,
      `insert into item (${columns})
       select gen_random_uuid(), 'course-end', id, day, 'ending-soon', 'member', member, '{}', null, '{}', ${eventPerhapsTold}
         from (select distinct c.id, ${dayNumber("c.facts->>'endsOn'")} as day, (o.facts->>'caseManagerId')::uuid as member
                 from course_start c join seat_offer o on o.facts->>'courseStartId' = c.id::text
                where o.state = 'accepted' and o.facts ? 'caseManagerId'
                  and c.facts->>'status' in ('published', 'postponed', 'started')
                  and (c.facts->>'endsOn')::date between $1::date and $1::date + $2::int) ending`,
      [today, days],
    );
  }

  /** The like of two providers: type, track, a level, a slot of the week, within four weeks and 5 km or one municipality. */
  async collisions(tx: Tx, today: string): Promise<number> {
    return this.#count(
      tx,
      `with ahead as materialized (
         select id, facts->>'providerId' as provider, facts->>'courseType' as type, facts->>'track' as track,
                facts->'entryLevels' as levels, (facts->>'slots')::int as slots, (facts->>'startsOn')::date as starts_on,
                facts->>'municipality' as municipality, (facts->>'easting')::int as x, (facts->>'northing')::int as y
           from course_start
          where facts->>'status' in ('published', 'postponed') and (facts->>'startsOn')::date >= $1::date
            and facts->>'municipality' is not null)
       insert into item (${columns})
       select gen_random_uuid(), 'collision', a.id, 1, 'with ' || b.id, 'area', null,
              array(select distinct unnest(array[a.municipality, b.municipality])), null, jsonb_build_object('otherId', b.id),
              ${eventPerhapsTold}
         from ahead a join ahead b on a.type = b.type and a.track = b.track and a.provider <> b.provider and a.id > b.id
        where a.slots & b.slots <> 0 and abs(a.starts_on - b.starts_on) <= 28
          and exists (select 1 from jsonb_array_elements_text(a.levels) level where b.levels ? level)
          and (a.municipality = b.municipality or (a.x - b.x)::float ^ 2 + (a.y - b.y)::float ^ 2 <= 5000 ^ 2)`,
      [today],
    );
  }

  async #count(tx: Tx, insert: string, parameters: readonly unknown[]): Promise<number> {
    const noted: readonly object[] = await tx.query(`${insert} on conflict do nothing returning id`, [...parameters]);
    return noted.length;
  }
}

const columns =
  'id, subject_kind, subject_id, version, what, audience, audience_id, municipalities, before, after, maybe_told';
const inSight = `((c.facts->>'registeredElsewhere')::int + coalesce(p.held + p.confirmed, 0))`;
const municipalities = `array_remove(array[c.facts->>'municipality'], null)`;
const dayNumber = (day: string) => `(${day})::date - date '1970-01-01'`;
