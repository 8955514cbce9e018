import { type Change, type Course, type Person, squareMetres, wholeKilometres } from '@app/allocation';
import type { CounterfactualView, CourseStartExplanationView, Wording } from '@app/contracts';
import { calendarDate, fromDayNumber } from '@app/kernel';
import { rulePackFor, rulePackVersion } from '@app/rule-packs';
import type { CourseNearby, MarketOfOne } from '../../matching/market-of-one/market-of-one.query.js';
import type { CourseTold, Told } from '../explainer.js';
import type { ReasonFacts } from '../texts/explanation-texts.js';
import { textsIn } from '../texts/texts-in.js';

type Facts = CourseNearby['facts'];

/** The law a course start falls under: that of its first day. */
export function rulePackVersionOf({ courseType, startsOn }: Pick<Facts, 'courseType' | 'startsOn'>): string {
  return rulePackVersion(rulePackFor(courseType, calendarDate(startsOn)));
}

export function rulePackVersionsOf(courses: readonly CourseNearby[]): readonly string[] {
  return [...new Set(courses.map(({ facts }) => rulePackVersionOf(facts)))].sort();
}

/** What every explanation says about itself. */
export function about({ entry, market }: Told, wording: Wording, courses: readonly CourseNearby[] = market.courses) {
  return {
    waitingEntryId: entry.id,
    asOf: market.now.toISOString(),
    wording,
    policyVersion: market.policy.version,
    rulePackVersions: rulePackVersionsOf(courses),
  };
}

/** How things stand, in one sentence or two. */
export function statusSentence({ entry, outcome: { status, notYet } }: Told, wording: Wording): string {
  const texts = textsIn(wording);
  if (entry.state === 'withdrawn') return texts.statuses.WITHDRAWN;
  return notYet.includes('BEING_PLANNED') ? texts.beingPlanned : texts.statuses[status];
}

/** One course start's explanation in words. */
export function courseStartView({ why, nearby }: CourseTold, told: Told, wording: Wording): CourseStartExplanationView {
  const texts = textsIn(wording);
  const { facts, course } = nearby;
  const about = reasonFacts(course, told.market);
  const codes = why.code === 'ASSIGNED' ? told.outcome.notYet : why.reasons;
  return {
    ...briefly(facts),
    providerName: facts.providerName,
    code: why.code,
    ...sentenceOf({ why, nearby }, wording),
    ...(about.kilometres !== undefined && { distanceKm: about.kilometres }),
    reasons: codes.map((code) => ({ code, sentence: texts.reasons[code](about) })),
    ...(why.code === 'FULL_HELD' && why.until !== undefined && { heldUntil: fromDayNumber(why.until) }),
    ...(why.code === 'RESERVED' && why.until !== undefined && { reservedUntil: fromDayNumber(why.until) }),
    rulePackVersion: rulePackVersionOf(facts),
  };
}

/** Where places are reserved, the last one admitted may come later in the order: then the last on an open place is named. */
function sentenceOf({ why, nearby }: CourseTold, wording: Wording) {
  const texts = textsIn(wording);
  if (why.code !== 'FULL_HIGHER_PRIORITY') return { sentence: texts.codes[why.code] };
  const last = nearby.course.holdOuts.length > 0 ? nearby.openCutOff : why.cutOff;
  if (!last) return { sentence: texts.keptForOthers };
  return { sentence: texts.codes[why.code], cutOff: { tier: last.tier, date: fromDayNumber(last.date) } };
}

export function counterfactualView(
  { changes, course }: Told['outcome']['counterfactuals'][number],
  { market }: Told,
  wording: Wording,
): readonly CounterfactualView[] {
  const facts = market.courses.find((nearby) => nearby.course.id === course)?.facts;
  if (!facts) return [];
  const texts = textsIn(wording);
  const worded = changes.map((change: Change) => ({ code: change.code, sentence: texts.change(change) }));
  const place = facts.format === 'online' ? undefined : (facts.placeName ?? facts.providerName);
  const sentence = texts.with(
    worded.map((change) => change.sentence),
    calendarDate(facts.startsOn),
    place,
  );
  return [{ changes: worded, sentence, ...briefly(facts) }];
}

function briefly({ courseStartId, title, placeName, startsOn }: Facts) {
  return { courseStartId, title, ...(placeName && { placeName }), startsOn };
}

function reasonFacts(course: Course, { person, policy }: MarketOfOne): ReasonFacts {
  const kilometres = course.online ? undefined : distance(person, course);
  return {
    startsOn: fromDayNumber(course.startsOn),
    closesOn: fromDayNumber(course.closesOn),
    offeredFrom: fromDayNumber(course.startsOn - policy.terms.leadDays),
    entryLevels: course.levels,
    ...(kilometres !== undefined && { kilometres }),
    reachKilometres: Math.floor(person.reachMetres / 1_000),
    missing: course.slots & ~person.availability,
  };
}

function distance(person: Person, course: Course): number {
  return wholeKilometres(squareMetres(person, course));
}
