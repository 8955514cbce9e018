import { type CourseSearchQuery, courseFormats, courseTypes } from '@app/contracts';
import { dayParts, levels, weekdays } from '@app/kernel';
import { findMunicipality, type Place, placeOf } from '@app/places';
import { entered, type FormValues, given } from '../design/form-values.js';
import { commonLanguages } from '../texts/common-languages.js';
import { daysBefore, today } from './days.js';

/** Fields of the form, in its order; the address of a list is made of them. */
export const filterNames = [
  'level',
  'courseType',
  'place',
  'radius',
  'dayPart',
  'format',
  'supportLanguage',
  'from',
  'childcare',
  'accessible',
  'free',
  'enterable',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

export const radii = ['5', '10', '20', '50'] as const;
export const partsOfTheWeek = [...dayParts, 'weekend'] as const;
type PartOfTheWeek = (typeof partsOfTheWeek)[number];

/** A course that began two weeks ago may still take people in. */
const shownDaysAfterStart = 14;

export type Where =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'place'; readonly name: string; readonly key: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | { readonly kind: 'unknown' };

export function filterOf(values: FormValues): Filter {
  return given(Object.fromEntries(filterNames.map((name) => [name, entered(values, name)])));
}

/**
 * A postcode, a municipality's name, or its key from a choice among several of one name.
 * @param near key of the area whose place is meant, when one name stands for several
 */
export function whereIs(place: string | undefined, near?: string): Where {
  if (!place) return { kind: 'anywhere' };
  if (/^\d{5}$/.test(place)) return { kind: 'place', name: place, key: place };
  const named = /^\d{8}$/.test(place) ? placeOf(place) : undefined;
  if (named) return { kind: 'place', name: named.name, key: named.ags };
  const found = findMunicipality(place, near ? { near } : {});
  if (found.kind === 'unique') return { kind: 'place', name: found.place.name, key: found.place.ags };
  return found.kind === 'ambiguous' ? { kind: 'ambiguous', candidates: found.candidates } : { kind: 'unknown' };
}

/** What the registry is asked. Cancelled course starts stay in the list, so that nobody looks for them in vain. */
export function searchOf(filter: Filter, where: Where): CourseSearchQuery {
  const { level, courseType, radius, dayPart, format, from, childcare, accessible, free, enterable } = filter;
  return given({
    level,
    courseType,
    format,
    ...placeOfSearch(where, radius),
    slots: dayPart && slotsOf(dayPart),
    languages: filter.supportLanguage,
    // A course that has passed its first section may be joined long after its first day.
    from: from ?? (enterable || free ? undefined : daysBefore(today(), shownDaysAfterStart)),
    childcare: childcare ? ('true' as const) : undefined,
    accessible: accessible ? ('true' as const) : undefined,
    free: free ? ('true' as const) : undefined,
    enterable: enterable ? ('true' as const) : undefined,
  });
}

/** True when every choice is one that the form offers: then a refusal is no fault of the reader. */
export function isOfTheForm({ level, courseType, radius, dayPart, format, supportLanguage }: Filter): boolean {
  const among = (value: string | undefined, known: readonly string[]) => value === undefined || known.includes(value);
  return (
    among(level, levels) &&
    among(courseType, courseTypes) &&
    among(radius, radii) &&
    among(dayPart, partsOfTheWeek) &&
    among(format, courseFormats) &&
    among(supportLanguage, commonLanguages)
  );
}

function placeOfSearch(where: Where, radius: string | undefined): Partial<CourseSearchQuery> {
  if (where.kind !== 'place') return {};
  const isPostcode = where.key.length === 5;
  if (!radius && !isPostcode) return { area: where.key };
  return { near: where.key, radius: radius ?? radii[0], sort: 'distance' };
}

function slotsOf(dayPart: string): string {
  const parts: Readonly<Record<PartOfTheWeek, readonly string[]>> = {
    morning: weekdays.map((day) => `${day}-morning`),
    afternoon: weekdays.map((day) => `${day}-afternoon`),
    evening: weekdays.map((day) => `${day}-evening`),
    weekend: dayParts.map((part) => `sat-${part}`),
  };
  return (Object.hasOwn(parts, dayPart) ? parts[dayPart as PartOfTheWeek] : [dayPart]).join(',');
}
