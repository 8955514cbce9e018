import { placeOf } from '@app/places';
import type { PlaceEvent } from './domain/place-event.js';

/** With the town behind the postal code, as maps look for it. Not while a message is heard: the gazetteer is read once, slowly. */
export function withTown(event: PlaceEvent): PlaceEvent {
  const { location, municipality } = event;
  const town = location && municipality ? placeOf(municipality)?.name : undefined;
  if (!town || location.split(', ').at(-1) === town) return event;
  return { ...event, location: `${location}${/\d{5}$/.test(location) ? ' ' : ', '}${town}` };
}
