import { fundingPaths, intensities, type NeedBody } from '@app/contracts';
import {
  type CalendarDate,
  type FieldProblem,
  isCalendarDate,
  isLevel,
  isMunicipalityAgs,
  slots,
  tracks,
} from '@app/kernel';

type Rule = (need: NeedBody, today: CalendarDate) => readonly FieldProblem[];

export const levelSources = ['placement-test', 'certificate', 'provider', 'self'] as const;

const problem = (field: string, code: string, detail: string): FieldProblem => ({
  pointer: `/need/${field}`,
  code: `need.${code}`,
  detail,
});

const when = (wrong: boolean, field: string, code: string, detail: string): readonly FieldProblem[] =>
  wrong ? [problem(field, code, detail)] : [];

const oneOf = (list: readonly string[], value: unknown): boolean => list.some((known) => known === value);

const level: Rule = ({ level }) =>
  when(!isLevel(level), 'level', 'level-unknown', "A level such as 'A2.1', 'alpha.3' or 'orientation'.");

const track: Rule = ({ track }) =>
  when(!oneOf(tracks, track), 'track', 'track-unknown', `One of ${tracks.join(', ')}.`);

/** Literacy modules are a scale of their own; whoever finished it goes on to the orientation course in the same track. */
const levelFitsTrack: Rule = ({ level, track }) => {
  if (!isLevel(level) || !oneOf(tracks, track) || level === 'orientation') return [];
  return level.startsWith('alpha.')
    ? when(track !== 'alpha', 'track', 'track-not-of-level', 'Literacy modules are taken in the track alpha only.')
    : when(
        track === 'alpha',
        'level',
        'level-not-of-track',
        "In the track alpha the levels are 'alpha.1' to 'alpha.9'.",
      );
};

const levelSource: Rule = ({ levelSource }) =>
  when(
    levelSource !== undefined && !oneOf(levelSources, levelSource),
    'levelSource',
    'level-source-unknown',
    `One of ${levelSources.join(', ')}.`,
  );

const municipality: Rule = ({ municipality }) =>
  when(
    !isMunicipalityAgs(municipality),
    'municipality',
    'municipality-malformed',
    'The official municipality key: 8 digits, as a string.',
  );

const reach: Rule = ({ reachKm }) =>
  when(
    !Number.isInteger(reachKm) || reachKm < 1 || reachKm > 60,
    'reachKm',
    'reach-out-of-range',
    'Whole kilometres, 1 to 60.',
  );

const availability: Rule = ({ availability = [] }) => {
  if (availability.length === 0) {
    return [problem('availability', 'availability-empty', 'At least one part of a day on which a course is possible.')];
  }
  return availability.flatMap((slot, index) =>
    when(
      !oneOf(slots, slot),
      `availability/${index}`,
      'slot-unknown',
      "A slot such as 'mon-morning' or 'sat-evening'.",
    ),
  );
};

const intensity: Rule = ({ intensity }) =>
  when(
    intensity !== undefined && !oneOf(intensities, intensity),
    'intensity',
    'intensity-unknown',
    `One of ${intensities.join(', ')}.`,
  );

const dates: Rule = (need) =>
  (['levelAssessedOn', 'earliestStart', 'latestStart', 'youthUntil'] as const).flatMap((field) =>
    when(
      need[field] !== undefined && !isCalendarDate(need[field]),
      field,
      'date-malformed',
      'A day on the calendar: YYYY-MM-DD.',
    ),
  );

const assessedInThePast: Rule = ({ levelAssessedOn }, today) =>
  when(
    isCalendarDate(levelAssessedOn) && levelAssessedOn > today,
    'levelAssessedOn',
    'assessed-in-the-future',
    'A level is known once it has been assessed.',
  );

const windowInOrder: Rule = ({ earliestStart, latestStart }) =>
  when(
    isCalendarDate(earliestStart) && isCalendarDate(latestStart) && latestStart < earliestStart,
    'latestStart',
    'window-reversed',
    'The latest start lies before the earliest.',
  );

const someEntitlement: Rule = ({ entitlements = [] }) =>
  when(
    entitlements.length === 0,
    'entitlements',
    'entitlements-empty',
    "At least one path; 'self' when nobody else pays.",
  );

const pathOnce: Rule = ({ entitlements = [] }) =>
  entitlements.flatMap(({ path }, index) =>
    when(
      entitlements.findIndex((other) => other.path === path) !== index,
      `entitlements/${index}/path`,
      'path-twice',
      'Each path is named once.',
    ),
  );

const entitlementsHold: Rule = ({ entitlements = [] }, today) =>
  entitlements.flatMap(({ path, issuedOn, validUntil }, index) => {
    const at = (field: string) => `entitlements/${index}/${field}`;
    return [
      ...when(!oneOf(fundingPaths, path), at('path'), 'path-unknown', `One of ${fundingPaths.join(', ')}.`),
      ...when(
        issuedOn !== undefined && !isCalendarDate(issuedOn),
        at('issuedOn'),
        'date-malformed',
        'A day on the calendar: YYYY-MM-DD.',
      ),
      ...when(
        isCalendarDate(issuedOn) && issuedOn > today,
        at('issuedOn'),
        'issued-in-the-future',
        'An entitlement counts once it has been issued.',
      ),
      ...when(
        validUntil !== undefined && !isCalendarDate(validUntil),
        at('validUntil'),
        'date-malformed',
        'A day on the calendar: YYYY-MM-DD.',
      ),
      ...when(
        validUntil !== undefined && !path.startsWith('bamf-'),
        at('validUntil'),
        'path-does-not-lapse',
        'Only the two BAMF paths have a last day.',
      ),
      ...when(
        isCalendarDate(validUntil) && isCalendarDate(issuedOn) && validUntil < issuedOn,
        at('validUntil'),
        'lapses-before-issued',
        'The last day lies before the day of issue.',
      ),
    ];
  });

const rules: readonly Rule[] = [
  level,
  track,
  levelFitsTrack,
  levelSource,
  municipality,
  reach,
  availability,
  intensity,
  dates,
  assessedInThePast,
  windowInOrder,
  someEntitlement,
  pathOnce,
  entitlementsHold,
];

/** Every field that keeps a need from being taken on; empty when it can be. */
export function problemsOf(need: NeedBody, today: CalendarDate): readonly FieldProblem[] {
  return rules.flatMap((rule) => rule(need, today));
}
