import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { countyOfCourse } from './courses-in-market.js';
import type { Reading } from './reading.js';
import { ofRegion, scopeValues } from './region-scope.js';

/**
 * Places kept for people in transition, as the policy has it. For everybody who comes out of one ending course and has
 * agreed to be handed over, places are kept at the first course start after its end in the same county that begins at
 * their level and track (of the same provider where two begin on one day): as many as there are people, but no more
 * than the policy's share of the course, until so many days before it starts. What a coordinator has set for the same
 * people stands instead.
 */
@Injectable()
export class TransitionReserves {
  async keep(tx: Tx, { scope, today, terms }: Reading): Promise<void> {
    const { transitionReservePercent, transitionReserveUntilDays } = terms;
    await tx.query(keepPlaces, [today, ...scopeValues(scope), transitionReservePercent, transitionReserveUntilDays]);
  }
}

const county = (course: string) => `coalesce(left(${course}.facts->>'municipality', 5), '')`;

const keepPlaces = `
  with going as (
    select h.from_course_start_id as source, e.level, e.track, count(*) as people
      from handover h join waiting_entry e on e.id = h.waiting_entry_id
     where h.state in ('consented', 'offered', 'accepted') and e.state in ('waiting', 'offered', 'placed')
       and e.completed_course_start_id = h.from_course_start_id
     group by 1, 2, 3),
  follow_on as (
    select distinct on (g.source, g.level, g.track) g.source, f.id as course_start,
           least(g.people, f.max_participants * $4::int / 100) as places, f.starts_on - $5::int as until
      from going g join course_start c on c.id = g.source
      join course_start f on f.starts_on > c.ends_on and f.status in ('published', 'postponed')
       and f.facts->'entryLevels' ? g.level and f.facts->>'track' = g.track and ${county('f')} = ${county('c')}
       and f.starts_on - $5::int >= $1::date
     where ${ofRegion(countyOfCourse, 2)}
     order by g.source, g.level, g.track, f.starts_on, (f.provider_id = c.provider_id) desc, f.id),
  wanted as (
    select course_start, source, sum(places)::int as places, min(until) as until,
           row_number() over (partition by course_start order by source) - 1 as turn
      from follow_on f
     where not exists (select 1 from hold_out h where h.course_start_id = f.course_start
                          and h.from_course_start_id = f.source and h.source = 'coordinator')
     group by course_start, source having sum(places) > 0),
  ended as (
    update hold_out h set places = 0, version = h.version + 1, updated_at = now()
      from course_start c
     where c.id = h.course_start_id and ${ofRegion(countyOfCourse, 2)} and h.source = 'transition' and h.places > 0
       and h.until >= $1::date
       and not exists (select 1 from wanted w where w.course_start = h.course_start_id and w.source = h.from_course_start_id))
  insert into hold_out as kept (id, course_start_id, position, kind, from_course_start_id, places, until, source)
  select gen_random_uuid(), course_start, (select count(*) from hold_out h where h.course_start_id = course_start) + turn,
         'cohort', source, places, until, 'transition' from wanted
  on conflict (course_start_id, from_course_start_id) where source = 'transition'
  do update set places = excluded.places, until = excluded.until, version = kept.version + 1, updated_at = now()
   where (kept.places, kept.until) is distinct from (excluded.places, excluded.until)`;
