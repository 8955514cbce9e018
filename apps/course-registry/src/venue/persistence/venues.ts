import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Venue, VenueId } from '../domain/venue.js';

/** A venue, and how many course starts name it. */
export interface VenueInUse extends Venue {
  readonly courseStarts: number;
}

@Injectable()
export class Venues {
  /** False when the provider has one of this name. */
  async add(tx: Tx, venue: Omit<Venue, 'version'>): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      `insert into venue (id, provider_id, name, street, postal_code, place, municipality, easting, northing, accessible,
                          rooms, directions, closed_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
      [venue.id, venue.providerId, ...valuesOf(venue)],
    );
    return rows.length === 1;
  }

  /** False when another of the provider's venues has this name. */
  async replace(tx: Tx, venue: Venue): Promise<boolean> {
    const [taken]: readonly object[] = await tx.query(
      'select id from venue where provider_id = $1 and lower(name) = lower($2) and id <> $3',
      [venue.providerId, venue.name, venue.id],
    );
    if (taken) return false;
    await tx.query(
      `update venue set version = version + 1, name = $2, street = $3, postal_code = $4, place = $5, municipality = $6,
              easting = $7, northing = $8, accessible = $9, rooms = $10, directions = $11, closed_from = $12
        where id = $1`,
      [venue.id, ...valuesOf(venue)],
    );
    return true;
  }

  /** By name; of one provider, or of all. `after`: the last of the page before. */
  async list(
    tx: Tx,
    providerId: OrganisationId | undefined,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<readonly VenueInUse[]> {
    return tx.query(
      `${select} where ($1::uuid is null or provider_id = $1) and ($3::text is null or (lower(name), id) > ($3, $4::uuid))
        order by lower(name), id limit $2`,
      [providerId ?? null, limit, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async one(tx: Tx, id: string): Promise<VenueInUse | undefined> {
    const [row]: readonly VenueInUse[] = await tx.query(`${select} where id = $1`, [id]);
    return row;
  }

  async toChange(tx: Tx, id: string): Promise<VenueInUse | undefined> {
    const [row]: readonly VenueInUse[] = await tx.query(`${select} where id = $1 for update`, [id]);
    return row;
  }

  /** How many course starts that are still to take place, or take place now, are held here on that day or after it. */
  async heldFrom(tx: Tx, id: string, day: string): Promise<number> {
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from course_start
        where venue_id = $1 and status in ('published', 'postponed', 'started') and (content->>'endsOn')::date >= $2::date`,
      [id, day],
    );
    return row?.count ?? 0;
  }

  async delete(tx: Tx, id: VenueId): Promise<void> {
    await tx.query('delete from venue where id = $1', [id]);
  }
}

function valuesOf(venue: Omit<Venue, 'id' | 'version' | 'providerId'>): unknown[] {
  const { name, street, postalCode, place, municipality, easting, northing } = venue;
  const { accessible, rooms, directions, closedFrom } = venue;
  const whole = [easting, northing].map(Math.round);
  return [
    name,
    street,
    postalCode,
    place,
    municipality,
    ...whole,
    accessible,
    JSON.stringify(rooms),
    directions,
    closedFrom,
  ];
}

const select = `
  select id, version, provider_id as "providerId", name, street, postal_code as "postalCode", place, municipality,
         easting, northing, accessible, rooms, directions, closed_from::text as "closedFrom",
         (select count(*)::int from course_start where venue_id = venue.id) as "courseStarts"
    from venue`;
