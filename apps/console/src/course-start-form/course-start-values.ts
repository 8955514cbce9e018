import { isDeepStrictEqual } from 'node:util';
import type { CourseStartBody, CourseStartView, WeeklyTimeView } from '@app/contracts';
import { weekdays } from '@app/kernel';
import { entered, type FormValues, given, text, texts, ticked, whole } from '../design/form-values.js';
import { daysBetween } from '../texts/format.js';
import { lifeIn, lifeValuesOf } from './life-values.js';
import { chosenVenue, venueChoice } from './venue-choice.js';

/** What a new form starts with. */
export const freshValues: FormValues = {
  courseType: 'integration',
  track: 'general',
  format: 'presence',
  targetGroup: 'all',
};

/** A course start as its form shows it. Weekly times stay empty: its sessions remain unless new ones are entered. */
export function valuesOf(view: CourseStartView): FormValues {
  const { venue = {}, priceCents } = view;
  const said = {
    venueId: view.venueId && venueChoice(view.venueId, view.venueRoom),
    title: view.title,
    courseType: view.courseType,
    track: view.track,
    startsOn: view.startsOn,
    endsOn: view.endsOn,
    'venue.name': venue.name,
    'venue.street': venue.street,
    'venue.postalCode': venue.postalCode,
    'venue.place': venue.place,
    'venue.municipality': venue.municipality,
    format: view.format,
    targetGroup: view.targetGroup,
    intensity: view.intensity,
    childcare: view.childcare ? 'yes' : undefined,
    accessible: view.accessible ? 'yes' : undefined,
    maxParticipants: String(view.places.max),
    minParticipants: String(view.places.min),
    registeredElsewhere: String(view.places.registeredElsewhere),
    registrationDeadline: view.registrationDeadline,
    decidesOn: view.decidesOn,
    priceCents: priceCents === undefined ? undefined : (priceCents / 100).toFixed(2).replace('.', ','),
    priceNote: view.priceNote,
    seen: String(view.version),
  };

  return {
    ...given(said),
    ...lifeValuesOf(view),
    entryLevels: view.entryLevels,
    fundingPaths: view.fundingPaths,
  } as FormValues;
}

/** The body of a publication or a revision. What is not entered is left out, or taken back with `cleared` (null). */
export function bodyOf(values: FormValues, cleared?: null): CourseStartBody {
  const weeklyTimes = weeklyTimesIn(values);
  const funding = texts(values, 'fundingPaths');
  const chosen = chosenVenue(values);
  const body = {
    title: text(values, 'title'),
    courseType: text(values, 'courseType'),
    track: entered(values, 'track'),
    entryLevels: texts(values, 'entryLevels'),
    format: entered(values, 'format'),
    targetGroup: entered(values, 'targetGroup'),
    fundingPaths: funding.length > 0 ? funding : cleared,
    intensity: entered(values, 'intensity') ?? cleared,
    childcare: ticked(values, 'childcare'),
    // Of a new course the house says it, unless the form does.
    accessible: ticked(values, 'accessible') || (chosen.venueId && cleared === undefined ? undefined : false),
    ...chosen,
    venue: chosen.venueId ? undefined : venueIn(values),
    startsOn: text(values, 'startsOn'),
    endsOn: text(values, 'endsOn'),
    weeklyTimes: weeklyTimes.length > 0 ? weeklyTimes : undefined,
    registrationDeadline: entered(values, 'registrationDeadline') ?? cleared,
    decidesOn: entered(values, 'decidesOn') ?? cleared,
    maxParticipants: whole(values, 'maxParticipants'),
    minParticipants: whole(values, 'minParticipants'),
    registeredElsewhere: whole(values, 'registeredElsewhere'),
    priceCents: centsIn(values) ?? cleared,
    priceNote: entered(values, 'priceNote') ?? cleared,
    ...lifeIn(values, cleared),
  };
  return given(body) as CourseStartBody;
}

/** What the form says otherwise than the course start stands: what nobody touched is not sent, and is no change. */
export function changedIn(values: FormValues, view: CourseStartView): Partial<CourseStartBody> {
  const before: Readonly<Record<string, unknown>> = { ...bodyOf(valuesOf(view), null) };
  const { venueId: _venue, venueRoom: _room, ...now } = bodyOf(values, null);
  const said = Object.entries(now).filter(([field, value]) => !isDeepStrictEqual(value, before[field]));
  const chosen = chosenVenue(values);
  const elsewhere = chosen.venueId !== before['venueId'] || chosen.venueRoom !== before['venueRoom'];
  return { ...Object.fromEntries(said), ...(elsewhere && chosen) };
}

const usualNoticeDays = 14;

/**
 * Whether a course takes place is decided two weeks before it begins unless somebody says otherwise. Where that day has
 * passed when the course is announced, it is decided today.
 */
export function decidedInTime(body: CourseStartBody, today: string): CourseStartBody {
  const { startsOn, decidesOn } = body;
  const comes = /^\d{4}-\d{2}-\d{2}$/.test(startsOn) && startsOn >= today;
  if (decidesOn || !comes || daysBetween(today, startsOn) >= usualNoticeDays) return body;
  return { ...body, decidesOn: today };
}

export function weeklyTimesIn(values: FormValues): readonly WeeklyTimeView[] {
  return weekdays.flatMap((weekday) => {
    const [from, to] = [text(values, `weekly.${weekday}.from`), text(values, `weekly.${weekday}.to`)];
    return from || to ? [{ weekday, from, to }] : [];
  });
}

function venueIn(values: FormValues): CourseStartBody['venue'] {
  const parts = ['name', 'street', 'postalCode', 'place', 'municipality'] as const;
  const venue = given(Object.fromEntries(parts.map((part) => [part, entered(values, `venue.${part}`)])));
  return Object.keys(venue).length > 0 ? venue : undefined;
}

/** '229,00' or '229' as cents; anything else goes on as it was written, so that the service names the field. */
export function centsIn(values: FormValues): number | undefined {
  const written = entered(values, 'priceCents');
  if (written === undefined) return undefined;
  const [, euros, cents = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  return euros === undefined ? (written as unknown as number) : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}
