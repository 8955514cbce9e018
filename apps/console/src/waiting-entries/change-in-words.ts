import type { EntitlementBody, ObligationBody } from '@app/contracts';
import { type SlotSet, slotsIn } from '@app/kernel';
import { nameOfMunicipality } from '../need-form/need-values.js';
import { day } from '../texts/format.js';
import { type Language, labelOf, type Texts } from '../texts/texts.js';

type InWords = (value: never, texts: Texts, language: Language) => string;

const yesOrNo = (value: boolean, { yes, no }: Texts) => (value ? yes : no);
const aDay = (value: string, _: Texts, language: Language) => day(language, value);
const list =
  (labels: (texts: Texts) => Readonly<Record<string, string>>) => (values: readonly string[], texts: Texts) =>
    values.map((value) => labelOf(labels(texts), value)).join(', ');

/** Values are codes, as the waiting list keeps them; what is not here is only said to have changed. */
const inWords: Readonly<Record<string, InWords>> = {
  level: (value: string, { levels }) => labelOf(levels, value),
  levelAssessedOn: aDay,
  levelSource: (value: string, { needForm }) => labelOf(needForm.levelSources, value),
  levelTest: (value: string, { standing }) => labelOf(standing.levelTests, value),
  track: (value: string, { tracks }) => labelOf(tracks, value),
  entitlements: (values: readonly EntitlementBody[], { fundingPaths }) =>
    values.map(({ path }) => labelOf(fundingPaths, path)).join(', '),
  obligation: ({ by, since }: ObligationBody, { standing }, language) =>
    standing.page.obligedSince(labelOf(standing.issuingBodies, by), day(language, since)),
  municipality: (value: string) => nameOfMunicipality(value),
  reachMetres: (value: number, { entry }) => entry.km(value / 1000),
  availability: (value: SlotSet, { weekdays, dayParts }) =>
    slotsIn(value)
      .map((slot) => slot.split('-'))
      .map(([weekday = '', part = '']) => `${labelOf(weekdays, weekday)} ${labelOf(dayParts, part)}`)
      .join(', '),
  childcare: yesOrNo,
  accessible: yesOrNo,
  woman: yesOrNo,
  parent: yesOrNo,
  hardship: yesOrNo,
  youthUntil: aDay,
  intensity: (value: string, { intensities }) => labelOf(intensities, value),
  formats: list(({ formats }) => formats),
  wantedCourseTypes: list(({ courseTypes }) => courseTypes),
  earliestStart: aDay,
  waitingSince: aDay,
  latestStart: aDay,
  state: (value: string, { entryStates }) => labelOf(entryStates, value),
  mergedWith: (value: string) => value,
};

/** A value of a change as people say it; the word for nothing when there was none. */
export function valueInWords(field: string, value: unknown, texts: Texts, language: Language): string {
  const { nothing, changed } = texts.standing.history;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return nothing;
  return Object.hasOwn(inWords, field) ? (inWords[field]?.(value as never, texts, language) ?? changed) : changed;
}

/** Why something changed: what a person gave as a reason, or what happened. */
export function reasonInWords(reason: string, { standing, endReasons }: Texts): string {
  const { history, changeReasons, pauseReasons, reopenReasons, hardshipReasons, hardshipRevocations } = standing;
  const lists = [changeReasons, pauseReasons, reopenReasons, hardshipReasons, hardshipRevocations, endReasons];
  const known = [history.reasons, ...lists].find((labels) => Object.hasOwn(labels, reason));
  return labelOf(known ?? {}, reason);
}
