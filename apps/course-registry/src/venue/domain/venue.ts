import type { Ags, CalendarDate, Id, OrganisationId } from '@app/kernel';

export type VenueId = Id<'Venue'>;

export interface Room {
  readonly name: string;
  /** People it holds. */
  readonly places?: number;
}

/** A house in which a provider teaches. Metres in UTM zone 32N. */
export interface Venue {
  readonly id: VenueId;
  readonly version: number;
  readonly providerId: OrganisationId;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string;
  readonly municipality: Ags;
  readonly easting: number;
  readonly northing: number;
  readonly accessible: boolean;
  readonly rooms: readonly Room[];
  readonly directions: string | null;
  readonly closedFrom: CalendarDate | null;
}

/** True when nobody teaches here on that day any more. */
export function isClosedOn({ closedFrom }: Pick<Venue, 'closedFrom'>, day: string): boolean {
  return closedFrom !== null && day >= closedFrom;
}

/** 'Raum 1.02' for '1.02'; what says already that it is a room stays as it is. */
export function roomInWords(room: string): string {
  return /^(raum|r\.|zimmer|zi\.|saal|hörsaal|room)(?!\p{L})/iu.test(room) ? room : `Raum ${room}`;
}
