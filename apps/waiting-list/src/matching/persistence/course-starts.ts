import type { CourseStartFacts } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { entryOf } from './courses-in-market.js';

/** What a service remembers of a course start is what it was told last. */
export interface PlacesOfCourseStart {
  readonly courseStartId: string;
  readonly version: number;
  readonly held: number;
  readonly confirmed: number;
  readonly asOf: Date;
}

@Injectable()
export class CourseStarts {
  /**
   * Keeps the facts if they are newer than what is known; answers whether they were. `revised`: the settling time
   * begins anew. Locks the row until `tx` ends.
   */
  async keep(tx: Tx, facts: CourseStartFacts, revised: boolean): Promise<boolean> {
    const kept: readonly unknown[] = await tx.query(
      `insert into course_start as known (id, version, status, provider_id, starts_on, ends_on, entry_closes_on,
                                          max_participants, registered_elsewhere, facts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set version = excluded.version, status = excluded.status,
         provider_id = excluded.provider_id, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
         entry_closes_on = excluded.entry_closes_on, max_participants = excluded.max_participants,
         registered_elsewhere = excluded.registered_elsewhere, facts = excluded.facts,
         changed_at = case when $11 then now() else known.changed_at end
       where known.version < excluded.version
       returning id`,
      [
        facts.courseStartId,
        facts.version,
        facts.status,
        facts.providerId,
        facts.startsOn,
        facts.endsOn,
        entryOf(facts).entryClosesOn,
        facts.maxParticipants,
        facts.registeredElsewhere,
        JSON.stringify(facts),
        revised,
      ],
    );
    return kept.length === 1;
  }

  /** The database's time at the beginning of `tx`. */
  async now(tx: Tx): Promise<Date> {
    const [row]: readonly { readonly now: Date }[] = await tx.query('select now() as now');
    return row?.now ?? new Date(Number.NaN);
  }

  /** Counts the places anew as their next version. The caller has changed some of them. */
  async recount(tx: Tx, ids: readonly CourseStartId[]): Promise<readonly PlacesOfCourseStart[]> {
    const [rows]: readonly [readonly PlacesOfCourseStart[]] = await tx.query(
      `update course_start c set places_version = c.places_version + 1
       from (select wanted.id, count(*) filter (where p.state = 'held')::int as held,
                    count(*) filter (where p.state = 'confirmed')::int as confirmed
               from unnest($1::uuid[]) as wanted (id) left join place p on p.course_start_id = wanted.id
              group by wanted.id) as counted
       where c.id = counted.id
       returning c.id as "courseStartId", c.places_version as version, counted.held, counted.confirmed, now() as "asOf"`,
      [ids],
    );
    return rows;
  }
}
