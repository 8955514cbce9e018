import { intensities, levelSources, levelTests, type NeedBody } from '@app/contracts';
import {
  type CalendarDate,
  type FieldProblem,
  isCalendarDate,
  isLevel,
  isMunicipalityAgs,
  slots,
  tracks,
} from '@app/kernel';
import { entitlementRules } from './entitlement-rules.js';
import { notAfter, oneOf, oneOfOrNone, problem, type Rule, realDay, when } from './field-rule.js';
import { wishRules } from './wish-rules.js';

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
  oneOfOrNone(levelSources, levelSource, 'levelSource', 'level-source-unknown');

/** A provider's word and a self-assessment have no test behind them. */
const levelTest: Rule = ({ levelTest, levelSource }) => [
  ...oneOfOrNone(levelTests, levelTest, 'levelTest', 'level-test-unknown'),
  ...when(
    levelTest !== undefined && levelSource !== 'placement-test' && levelSource !== 'certificate',
    'levelTest',
    'test-not-of-source',
    'A test is named for a placement test or a certificate.',
  ),
];

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

const intensity: Rule = ({ intensity }) => oneOfOrNone(intensities, intensity, 'intensity', 'intensity-unknown');

const dates: Rule = (need) =>
  (['levelAssessedOn', 'earliestStart', 'latestStart', 'youthUntil'] as const).flatMap((field) =>
    realDay(need[field], field),
  );

const assessedInThePast: Rule = ({ levelAssessedOn }, today) =>
  notAfter(
    today,
    levelAssessedOn,
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

const rules: readonly Rule[] = [
  level,
  track,
  levelFitsTrack,
  levelSource,
  levelTest,
  municipality,
  reach,
  availability,
  intensity,
  dates,
  assessedInThePast,
  windowInOrder,
  ...entitlementRules,
  ...wishRules,
];

/** Every field that keeps a need from being taken on; empty when it can be. */
export function problemsOf(need: NeedBody, today: CalendarDate): readonly FieldProblem[] {
  return rules.flatMap((rule) => rule(need, today));
}
