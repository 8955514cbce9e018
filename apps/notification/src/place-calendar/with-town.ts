import { placeOf } from '@app/places';
import type { PlaceEvent } from './domain/place-event.js';

/** With the town behind the postal code, as maps look for it. Not while a message is heard: the gazetteer is read once, slowly. */
export function withTown(event: PlaceEvent): PlaceEvent {
  const { location, municipality } = event;
  const town = location && municipality ? placeOf(municipality)?.name : undefined;
  return town ? { ...event, location: withTownOnce(location.split(', '), town) } : event;
}

function withTownOnce(parts: readonly string[], town: string): string {
  const others = parts.filter((part) => part !== town);
  const code = others.at(-1);
  return code && /\d{5}$/.test(code)
    ? [...others.slice(0, -1), `${code} ${town}`].join(', ')
    : [...others, town].join(', ');
}
