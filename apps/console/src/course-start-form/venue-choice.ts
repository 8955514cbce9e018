import type { ProviderVenueView } from '@app/contracts';
import type { Option } from '../design/fields.js';
import { entered, type FormValues } from '../design/form-values.js';
import type { Visit } from '../session/visit.js';
import { today } from '../texts/format.js';

const mostPages = 10;
const between = '|';

/** The venues of a provider that are still open: of one's own, or of the one with this key. Empty while the registry is silent. */
export async function openVenues({ services }: Visit, provider?: string): Promise<readonly ProviderVenueView[]> {
  const venues: ProviderVenueView[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await services.providers.venues(cursor, provider).catch(() => undefined);
    venues.push(...(found?.items ?? []));
    cursor = found?.nextCursor;
    if (!cursor) break;
  }
  return venues.filter(({ closedFrom }) => closedFrom === undefined || closedFrom > today());
}

/** One choice per house and one per room of it. */
export function venueOptions(venues: readonly ProviderVenueView[], roomOf: (room: string) => string): Option[] {
  return venues.flatMap(({ id, name, place, rooms }) => [
    { value: id, label: `${name}, ${place}` },
    ...rooms.map((room) => ({ value: venueChoice(id, room.name), label: `${name}, ${place}: ${roomOf(room.name)}` })),
  ]);
}

export function venueChoice(id: string, room?: string): string {
  return room === undefined ? id : `${id}${between}${room}`;
}

/** The house and the room that were chosen instead of being described. */
export function chosenVenue(values: FormValues): { readonly venueId?: string; readonly venueRoom?: string } {
  const chosen = entered(values, 'venueId');
  if (!chosen) return {};
  const at = chosen.indexOf(between);
  return at < 0 ? { venueId: chosen } : { venueId: chosen.slice(0, at), venueRoom: chosen.slice(at + 1) };
}

/** The values with the municipality of the house that was chosen, for whoever asks what is near. */
export async function placed(visit: Visit, values: FormValues, provider?: string): Promise<FormValues> {
  const { venueId } = chosenVenue(values);
  const venue = venueId && (await openVenues(visit, provider)).find(({ id }) => id === venueId);
  if (!venue) return values;
  const { 'venue.place': _place, 'venue.postalCode': _code, ...others } = values;
  return { ...others, 'venue.municipality': venue.municipality };
}
