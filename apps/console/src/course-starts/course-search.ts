import type { CourseSearchQuery } from '@app/contracts';
import { dayParts, weekdays } from '@app/kernel';
import { radii, type Where, whereIs } from '../catalogue/catalogue-filter.js';
import { daysBefore, today } from '../catalogue/days.js';
import { entered, type FormValues, given, texts } from '../design/form-values.js';

/** Fields that are asked first, and those for a closer look, in the order of the form. */
export const firstFields = ['level', 'courseType', 'place', 'radius', 'from', 'to', 'free', 'enterable'] as const;
export const furtherFields = [
  'provider',
  'funding',
  'format',
  'status',
  'language',
  'weekday',
  'dayPart',
  'childcare',
  'accessible',
  'sort',
] as const;

/** A course that began two weeks ago may still take people in. */
const shownDaysAfterStart = 14;

/** What was looked for, as it stands in the address of the page: several of one field are separated by commas. */
export function askedFor(values: FormValues): Readonly<Record<string, string>> {
  const names = [...firstFields, ...furtherFields, 'area', 'cursor'];
  return given(Object.fromEntries(names.map((name) => [name, all(values, name).join(',') || undefined])));
}

/** Where it is looked for; several places of one name are told apart by the areas of whoever asks. */
export function whereOf(values: FormValues, areas: readonly string[]): Where {
  return whereIs(entered(values, 'place'), areas[0]);
}

/** What the registry is asked. */
export function searchOf(values: FormValues, where: Where): CourseSearchQuery {
  const said = (name: string) => entered(values, name);
  const yes = (name: string) => (said(name) ? ('true' as const) : undefined);
  return given({
    level: said('level'),
    courseType: said('courseType'),
    funding: said('funding'),
    format: said('format'),
    languages: said('language'),
    provider: said('provider'),
    status: said('status'),
    from: said('from') ?? fromUsually(values),
    to: said('to'),
    area: said('area'),
    childcare: yes('childcare'),
    accessible: yes('accessible'),
    free: yes('free'),
    enterable: yes('enterable'),
    slots: slotsOf(values),
    ...placeOfSearch(where, said('radius'), said('sort')),
  });
}

/** Whoever looks for a course is not shown those of last year first; a provider sees all of its own that are not over. */
function fromUsually(values: FormValues): string | undefined {
  const days = ['to', 'status', 'free', 'enterable'].some((name) => entered(values, name));
  return days || entered(values, 'provider') === 'mine' ? undefined : daysBefore(today(), shownDaysAfterStart);
}

/** The times one has: those days, at those times of day; all of what was left open. Undefined when both were. */
function slotsOf(values: FormValues): string | undefined {
  const [days, parts] = [all(values, 'weekday'), all(values, 'dayPart')];
  if (days.length + parts.length === 0) return undefined;
  const each = days.length > 0 ? days : weekdays;
  return each.flatMap((day) => (parts.length > 0 ? parts : dayParts).map((part) => `${day}-${part}`)).join(',');
}

function placeOfSearch(where: Where, radius: string | undefined, sort: string | undefined): Partial<CourseSearchQuery> {
  if (where.kind !== 'place') return {};
  const isPostcode = where.key.length === 5;
  const within = radius ?? (isPostcode ? radii[0] : undefined);
  return {
    near: where.key,
    ...(within ? { radius: within } : { area: where.key }),
    ...(sort === 'distance' && { sort }),
  };
}

function all(values: FormValues, name: string): string[] {
  return texts(values, name).flatMap((written) =>
    written
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
}
