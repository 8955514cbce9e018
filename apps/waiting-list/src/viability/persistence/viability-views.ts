import type { ViabilityReason, ViabilityState, ViabilityView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Joinable } from '../domain/merging.js';
import { inSight, lacking, type Standing } from '../domain/standing.js';
import { inAreas, notBegun, regionOfCourse, standingColumns, standingSources } from './figures.js';

/** Who looks: a coordinator at the cases of their areas, a provider at its own course starts. */
export type Onlooker =
  | { readonly kind: 'coordinator'; readonly areas: readonly string[] }
  | { readonly kind: 'provider'; readonly providerId: string };

/** A course start as it is listed, with the region whose order it stands in. */
export interface Listed {
  readonly view: ViabilityView;
  readonly standing: Standing;
  readonly region: string;
}

interface Row extends Standing {
  readonly region: string;
  readonly version: number | null;
  readonly state: ViabilityState | null;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly placeName: string | null;
  readonly municipality: string | null;
  readonly times: string;
  readonly entryLevels: readonly string[];
  readonly startsOn: string;
  readonly decidedAt: Date | null;
  readonly reason: ViabilityReason | null;
  readonly waitUntil: string | null;
  readonly takesEffectAt: Date | null;
  readonly couldRunAgain: boolean | null;
}

const mostAtOnce = 2_000;
/** A provider sees its course starts that are decided within so many days. */
const providersDays = 60;

@Injectable()
export class ViabilityViews {
  /** A county has dozens of cases at a time; more than two thousand are not looked at. */
  async all(tx: Tx, onlooker: Onlooker): Promise<readonly Listed[]> {
    const rows: readonly Row[] =
      onlooker.kind === 'coordinator'
        ? await tx.query(`${select} where v.id is not null and ${isShown} and ${inAreas(1)} limit ${mostAtOnce}`, [
            onlooker.areas,
          ])
        : await tx.query(`${select} where c.provider_id = $1 and ${isProviders} limit ${mostAtOnce}`, [
            onlooker.providerId,
          ]);
    return rows.map(toListed);
  }

  async one(tx: Tx, id: string, onlooker: Onlooker): Promise<Listed> {
    const [row]: readonly Row[] =
      onlooker.kind === 'coordinator'
        ? await tx.query(`${select} where v.id is not null and c.id = $2 and ${inAreas(1)}`, [onlooker.areas, id])
        : await tx.query(`${select} where c.provider_id = $1 and c.id = $2 and ${isProviders}`, [
            onlooker.providerId,
            id,
          ]);
    if (!row) throw notFound('viability-case');
    return toListed(row);
  }

  /** The course start and those that might become one with it. */
  async joinable(tx: Tx, id: string): Promise<readonly Joinable[]> {
    return tx.query(
      `select ${standingColumns}, coalesce((c.facts->>'easting')::int, 0) as easting,
              coalesce((c.facts->>'northing')::int, 0) as northing, c.facts->>'format' = 'online' as online,
              c.starts_on - date '1970-01-01' as "startsOn", c.facts->'entryLevels' as levels, c.facts->>'track' as track
         from ${standingSources} join course_start one on one.id = $1
        where ${notBegun} and (not c.closing or c.id = one.id) and c.starts_on between one.starts_on - 28 and one.starts_on + 28
          and c.facts->>'track' = one.facts->>'track'`,
      [id],
    );
  }

  /** What is said of other course starts: title, provider, place, first day. */
  async briefs(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Brief>> {
    const rows: readonly ({ readonly id: string } & Brief)[] = await tx.query(
      `select c.id, c.facts->>'title' as title, c.facts->>'providerName' as "providerName",
              c.facts->>'placeName' as "placeName", c.facts->>'startsOn' as "startsOn"
         from course_start c where c.id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...brief }) => [id, brief]));
  }
}

export interface Brief {
  readonly title: string;
  readonly providerName: string;
  readonly placeName: string | null;
  readonly startsOn: string;
}

/** Decided today and settled today stay in sight until tomorrow. */
const isShown = `(v.state in ('open', 'deferred', 'closing') or v.state = 'kept' and ${notBegun}
  or v.state = 'closed' and v.told_at > now() - interval '1 day')`;
const isProviders = `${notBegun} and (c.facts->>'minParticipants')::int > 0
  and (c.facts->>'decidesOn')::date <= (now() at time zone 'Europe/Berlin')::date + ${providersDays}`;

const select = `
  select ${standingColumns}, ${regionOfCourse} as region, v.version, v.state, c.facts->>'title' as title,
         c.provider_id as "providerId", c.facts->>'providerName' as "providerName", c.facts->>'placeName' as "placeName",
         c.facts->>'municipality' as municipality, c.facts->>'times' as times, c.facts->'entryLevels' as "entryLevels",
         c.facts->>'startsOn' as "startsOn", v.decided_at as "decidedAt", v.reason,
         to_char(v.wait_until, 'YYYY-MM-DD') as "waitUntil", v.takes_effect_at as "takesEffectAt",
         v.could_run_again as "couldRunAgain"
    from ${standingSources}
    left join viability_case v on v.course_start_id = c.id and v.decides_on = (c.facts->>'decidesOn')::date`;

function toListed(row: Row): Listed {
  const { courseStartId, decidesOn, minimum, capacity, taken, held, planned, region } = row;
  const standing = { courseStartId, decidesOn, minimum, capacity, taken, held, planned };
  const { title, providerId, providerName, times, entryLevels, startsOn } = row;
  const view: ViabilityView = {
    id: courseStartId,
    version: row.version ?? 0,
    ...(row.state && { state: row.state }),
    title,
    providerId,
    providerName,
    ...(row.placeName && { placeName: row.placeName }),
    ...(row.municipality && { municipality: row.municipality }),
    times,
    entryLevels,
    startsOn,
    decidesOn,
    minimum,
    capacity,
    taken,
    held,
    planned,
    inSight: inSight(standing),
    lacking: lacking(standing),
    isNext: false,
    ...decision(row),
  };
  return { view, standing, region };
}

function decision({ state, decidedAt, reason, waitUntil, takesEffectAt, couldRunAgain }: Row) {
  return {
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(reason && { reason }),
    ...(waitUntil && { waitUntil }),
    ...(takesEffectAt && { takesEffectAt: takesEffectAt.toISOString() }),
    ...(state === 'closing' && { couldRunAgain: couldRunAgain === true }),
  };
}
