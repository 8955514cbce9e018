import type { Ags } from '@app/kernel';
import { type GazetteerPlace, gazetteer } from './gazetteer.js';
import { type PlaceName, readPlaceName, stateNamed } from './place-name.js';

/** A municipality: integer metres in UTM zone 32N (EPSG:25832). */
export interface Place {
  readonly ags: Ags;
  readonly name: string;
  /** Best effort: named after its seat or largest town. */
  readonly county: string;
  readonly easting: number;
  readonly northing: number;
}

export type FoundMunicipality =
  | { readonly kind: 'unique'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | { readonly kind: 'unknown' };

interface Index {
  readonly byAgs: ReadonlyMap<string, GazetteerPlace>;
  readonly byCounty: ReadonlyMap<string, GazetteerPlace>;
  readonly byName: ReadonlyMap<string, readonly GazetteerPlace[]>;
}

let built: Index | undefined;

/** The municipality with this 8-digit key; undefined when we do not know it. */
export function placeOf(ags: string): Place | undefined {
  const place = index().byAgs.get(ags);
  return place && asPlace(place);
}

/** What people call the county with this 5-digit key; undefined when we do not know it. */
export function countyName(ags: string): string | undefined {
  return index().byCounty.get(ags)?.name;
}

/** One place for each municipality we know. */
export function everyMunicipality(): readonly Pick<GazetteerPlace, 'ags' | 'easting' | 'northing'>[] {
  return [...index().byAgs.values()];
}

/** All municipalities of an area: a county's 5 digits or one municipality's 8, by name. */
export function municipalitiesIn(area: string): Place[] {
  return [...index().byAgs.values()]
    .filter(({ ags }) => ags === area || ags.slice(0, 5) === area)
    .map(asPlace)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

/**
 * Looks a written place up. Several municipalities of one name are told apart by what was added ('Münster, Westfalen'),
 * then by `near`, a county or municipality key: same county, else same state. It never guesses: what is left is ambiguous.
 */
export function findMunicipality(written: string, { near }: { readonly near?: string } = {}): FoundMunicipality {
  const candidates = candidatesFor(readPlaceName(written));
  const [only, ...others] = near && candidates.length > 1 ? closest(candidates, near) : candidates;
  if (!only) return { kind: 'unknown' };
  if (others.length === 0) return { kind: 'unique', place: asPlace(only) };
  return { kind: 'ambiguous', candidates: [only, ...others].map(asPlace) };
}

function candidatesFor({ bare, qualifier }: PlaceName): readonly GazetteerPlace[] {
  const named = index().byName.get(bare) ?? [];
  if (!qualifier) {
    const exact = named.filter(({ name }) => readPlaceName(name).qualifier === '');
    return onePerMunicipality(exact.length > 0 ? exact : named);
  }
  const sameAddition = named.filter(({ name }) => sharesAWord(readPlaceName(name).qualifier, qualifier));
  if (sameAddition.length > 0) return onePerMunicipality(sameAddition);
  const state = stateNamed(qualifier);
  const inState = state ? named.filter(({ ags }) => ags.startsWith(state)) : [];
  return onePerMunicipality(inState.length > 0 ? inState : named);
}

function closest(candidates: readonly GazetteerPlace[], near: string): readonly GazetteerPlace[] {
  for (const digits of [8, 5, 2]) {
    const alike = candidates.filter(({ ags }) => near.length >= digits && ags.startsWith(near.slice(0, digits)));
    if (alike.length > 0) return alike;
  }
  return candidates;
}

function sharesAWord(a: string, b: string): boolean {
  const words = b.split(' ').filter((word) => word.length > 3);
  return a.split(' ').some((word) => words.some((other) => word.startsWith(other) || other.startsWith(word)) && word);
}

function onePerMunicipality(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
  return places.filter(({ ags }, position) => places.findIndex((other) => other.ags === ags) === position);
}

function asPlace({ ags, name }: GazetteerPlace): Place {
  const main = index().byAgs.get(ags);
  return {
    ags: ags as Ags,
    name: main?.name ?? name,
    county: countyName(ags.slice(0, 5)) ?? name,
    easting: main?.easting ?? 0,
    northing: main?.northing ?? 0,
  };
}

function index(): Index {
  built ??= build(gazetteer());
  return built;
}

function build(places: readonly GazetteerPlace[]): Index {
  const byAgs = new Map<string, GazetteerPlace>();
  const byCounty = new Map<string, GazetteerPlace>();
  const byName = new Map<string, GazetteerPlace[]>();
  for (const place of [...places].sort((a, b) => weight(b) - weight(a))) {
    const county = place.ags.slice(0, 5);
    if (!byAgs.has(place.ags)) byAgs.set(place.ags, place);
    if (!byCounty.has(county)) byCounty.set(county, place);
    const { bare } = readPlaceName(place.name);
    byName.set(bare, [...(byName.get(bare) ?? []), place]);
  }
  return { byAgs, byCounty, byName };
}

/** A seat of government stands for its area before a larger place, a part of a town never does. */
function weight({ kind, population }: GazetteerPlace): number {
  if (kind === 'PPLX') return population / 1e9;
  return population + (/^PPL(C|A[23]?)$/.test(kind) ? 1e8 : 0);
}
