import type { AroundBody } from '@app/contracts';
import { refuseField } from '@app/kernel';
import { findMunicipality, placeOf } from '@app/places';
import type { Around } from './domain/reach.js';

interface Asked {
  readonly areas?: readonly string[] | null | undefined;
  readonly around?: AroundBody | null | undefined;
}

/** The place of a wish as the municipality it is. Whoever names areas asks by area from now on. */
export function placedWish<W extends Asked>(
  wish: W,
  own: readonly string[],
): Omit<W, 'around'> & { readonly around?: Around | null } {
  const { around, ...others } = wish;
  if (around && wish.areas)
    throw refuseField('/around', 'subscription.area-or-distance', 'Either areas or a distance, not both.');
  if (around) return { ...others, around: { municipality: municipalityOf(around.place, own), km: around.km } };
  return around === null || wish.areas ? { ...others, around: null } : others;
}

function municipalityOf(place: string, own: readonly string[]): string {
  const [near] = own;
  if (/^\d{8}$/.test(place.trim()) && placeOf(place.trim())) return place.trim();
  const found = findMunicipality(place, near ? { near } : {});
  if (found.kind === 'unique') return found.place.ags;
  if (found.kind === 'unknown') throw refuseField('/around/place', 'place.unknown', 'This place is not known.');
  const names = found.candidates.map(({ ags, name, county }) => `${name} (${county}, ${ags})`);
  throw refuseField('/around/place', 'place.ambiguous', `${names.slice(0, 10).join('; ')}?`);
}
