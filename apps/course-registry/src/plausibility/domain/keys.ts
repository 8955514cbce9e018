import type { Checked, CheckedVenue } from './checked.js';

/**
 * Equal for course starts of one provider that would be the same course: kind, place and times. Undefined when too
 * little is known to say so.
 */
export function doubleKey({ live, kind, times, online, venue }: Checked): string | undefined {
  const place = online ? 'online' : placeOf(venue);
  return live && times !== '' && place !== undefined ? [kind, place, times].join('|') : undefined;
}

/**
 * Equal for course starts that would sit in the same room: a named room in one house, whoever teaches there, or else one
 * entry of a provider's venues.
 */
export function roomKey({ live, online, venue, venueId }: Checked): string | undefined {
  if (!live || online) return undefined;
  const room = roomNamedIn(venue?.name);
  const house = venue?.street && addressOf(venue);
  if (room !== undefined && house) return `room|${house}|${room}`;
  return venueId && `venue|${venueId}`;
}

/** 'VHS-Haus, Raum 1.02' names the room '1.02'; 'VHS-Haus' names none. */
export function roomNamedIn(name: string | undefined): string | undefined {
  const found =
    /(?:^|[\s,;(/–-])(raum|r\.|zimmer|zi\.|saal|hörsaal|room)\s*(?:nr\.?\s*)?([\p{L}\d][\p{L}\d./-]*)/iu.exec(
      name ?? '',
    );
  return found?.[2]?.toLowerCase().replace(/[./-]+$/, '');
}

function placeOf(venue: CheckedVenue | undefined): string | undefined {
  if (!venue) return undefined;
  return venue.street ? addressOf(venue) : plain(`${venue.name ?? ''} ${venue.municipality ?? venue.place ?? ''}`);
}

function addressOf({ street, postalCode, municipality, place }: CheckedVenue): string {
  return plain(`${street ?? ''} ${municipality ?? postalCode ?? place ?? ''}`);
}

/** 'Muster-Straße 1' and 'Musterstr. 1' are one street. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/strasse(?=\s|\d|$)/g, 'str')
    .replaceAll(/[^\p{L}\d]+/gu, '');
}
