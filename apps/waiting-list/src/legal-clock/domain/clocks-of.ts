import { addDays, addMonths, type CalendarDate } from '@app/kernel';
import { type ClockRule, noticesInForce, type RulePack, rulePackVersion } from '@app/rule-packs';
import type { Entitlement, EntryFacts } from './entry-facts.js';
import { type LegalClock, type Stop, stateOn } from './legal-clock.js';

/** Every time limit on a wait, the soonest first, those that stopped last. Each follows the law of the day on which it begins. */
export function clocksOf(
  facts: EntryFacts,
  rulePacks: readonly RulePack[],
  today: CalendarDate,
): readonly LegalClock[] {
  const found = rulePacks
    .filter((pack) => wanted(pack, facts))
    .flatMap((pack) => pack.clocks.flatMap((rule) => clocksOfRule(rule, pack, facts, today)));
  return [...found].sort(bySoonest);
}

function bySoonest(a: LegalClock, b: LegalClock): number {
  const key = ({ state, dueOn, code, startsOn }: LegalClock) => `${state === 'stopped'}${dueOn}${code}${startsOn}`;
  return key(a) < key(b) ? -1 : 1;
}

function wanted({ types }: RulePack, { wantedCourseTypes }: EntryFacts): boolean {
  return (
    wantedCourseTypes.length === 0 || types.some(({ courseType }) => wantedCourseTypes.some((w) => w === courseType))
  );
}

function clocksOfRule(rule: ClockRule, pack: RulePack, facts: EntryFacts, today: CalendarDate): readonly LegalClock[] {
  const clocks = facts.entitlements
    .filter((entitlement) => concerns(rule, entitlement, facts))
    .flatMap((entitlement) => clockOf(rule, pack, entitlement, facts, today) ?? [])
    .sort((a, b) => (a.startsOn === b.startsOn ? (a.dueOn < b.dueOn ? -1 : 1) : a.startsOn < b.startsOn ? -1 : 1));
  const distinct = clocks.filter(({ startsOn }, at) => clocks.findIndex((other) => other.startsOn === startsOn) === at);
  // What runs out, runs out for each paper; what is owed is owed once, from the earliest day on.
  return rule.startsWith === 'issue' ? distinct : distinct.slice(0, 1);
}

function concerns({ concerns: of }: ClockRule, { path, issuedBy }: Entitlement, { level }: EntryFacts): boolean {
  if (!of.paths.some((known) => known === path)) return false;
  if (issuedBy && of.neverFrom?.includes(issuedBy)) return false;
  return of.levels.includes(level) || (issuedBy !== undefined && (of.alwaysFrom?.includes(issuedBy) ?? false));
}

function clockOf(
  rule: ClockRule,
  pack: RulePack,
  entitlement: Entitlement,
  facts: EntryFacts,
  today: CalendarDate,
): LegalClock | undefined {
  const startsOn = startOf(rule, entitlement, facts);
  if (!startsOn || startsOn < pack.validFrom || (pack.validTo !== undefined && startsOn > pack.validTo))
    return undefined;
  const dueOn = lastDay(rule, startsOn, entitlement, facts);
  if (rule.startsWith === 'place' && (dueOn < startsOn || !placeUnder(pack, facts))) return undefined;
  const stop = stopOf(rule, facts, dueOn, today);
  const circular = closedBy(rule, entitlement, today);
  return {
    code: rule.code,
    kind: rule.kind,
    state: stateOn(today, rule, dueOn, stop),
    startsOn,
    dueOn,
    approachesOn: addDays(dueOn, -rule.approachingDays),
    ...(stop && { stop }),
    late: stop !== undefined && stop.on > dueOn,
    paused: facts.state === 'paused',
    path: entitlement.path,
    ...(entitlement.issuedBy && { issuedBy: entitlement.issuedBy }),
    strength: rule.strength,
    inform: rule.inform,
    draftWhen: rule.draftWhen,
    source: rule.source,
    rulePackVersion: rulePackVersion(pack),
    ...(circular && { circular }),
  };
}

/** Nobody can register with a paper they do not have yet: a duty begins with the later of the two days. */
function startOf({ startsWith }: ClockRule, entitlement: Entitlement, facts: EntryFacts): CalendarDate | undefined {
  const { issuedOn } = entitlement;
  switch (startsWith) {
    case 'registration':
      return issuedOn && issuedOn > facts.registeredOn ? issuedOn : facts.registeredOn;
    case 'issue':
      return issuedOn ?? earlier(entitlement.validUntil, facts.registeredOn);
    case 'certificate':
      return facts.levelSource === 'certificate' ? facts.levelAssessedOn : undefined;
    case 'place':
      return facts.place?.on;
    case 'report':
      return undefined;
  }
}

/** Of a paper whose last day alone is known, the clock is shown since the wait began. */
function earlier(validUntil: CalendarDate | undefined, registeredOn: CalendarDate): CalendarDate | undefined {
  return validUntil && validUntil < registeredOn ? validUntil : validUntil && registeredOn;
}

/** § 187(1), § 188(2) and (3) BGB: the first day does not count; a month without such a day ends on its last. */
function lastDay(
  rule: ClockRule,
  startsOn: CalendarDate,
  { issuedOn, validUntil }: Entitlement,
  { place }: EntryFacts,
): CalendarDate {
  if (rule.startsWith === 'issue' && !issuedOn && validUntil) return validUntil;
  const computed = afterLength(rule, startsOn, place?.courseStartsOn ?? startsOn);
  if (!validUntil || !rule.lastDayOnPaper) return computed;
  return rule.lastDayOnPaper === 'always' || validUntil < computed ? validUntil : computed;
}

function afterLength({ length }: ClockRule, startsOn: CalendarDate, courseStartsOn: CalendarDate): CalendarDate {
  if ('weeks' in length) return addDays(startsOn, 7 * length.weeks);
  if ('months' in length) return addMonths(startsOn, length.months);
  if ('days' in length) return addDays(startsOn, length.days);
  return addDays(courseStartsOn, -1);
}

function placeUnder({ types }: RulePack, { place }: EntryFacts): boolean {
  return place !== undefined && types.some(({ courseType }) => courseType === place.courseType);
}

/** The first that put an end to it. A wait that goes on again, goes on as if it had never stopped. */
function stopOf(
  { stopsWith, kind }: ClockRule,
  facts: EntryFacts,
  dueOn: CalendarDate,
  today: CalendarDate,
): Stop | undefined {
  const stops: readonly (Stop | undefined)[] = [
    facts.begunOn && { by: 'begun', on: facts.begunOn },
    stopsWith === 'place' && facts.place ? { by: 'place-taken', on: facts.place.on } : undefined,
    facts.withdrawnOn && { by: 'withdrawn', on: facts.withdrawnOn },
    kind === 'reminder' && today > dueOn ? { by: 'course-began', on: addDays(dueOn, 1) } : undefined,
  ];
  return stops.filter((stop) => stop !== undefined).sort((a, b) => (a.on <= b.on ? -1 : 1))[0];
}

/** What lapses while nobody grants it anew cannot be had again. */
function closedBy({ kind }: ClockRule, { path, issuedBy }: Entitlement, today: CalendarDate): string | undefined {
  if (kind !== 'lapse' || !issuedBy) return undefined;
  const stop = noticesInForce(today).find(
    ({ closes, grantedBy }) => closes.includes(path) && grantedBy.includes(issuedBy),
  );
  return stop && rulePackVersion(stop);
}
