import { type Course, lottery, type Priority } from '@app/allocation';
import { type ExplanationDocument, explanationFormat, type NotYetCode } from '@app/contracts';
import { fromDayNumber } from '@app/kernel';
import { rulePackFor, rulePackNamed, rulePackVersion } from '@app/rule-packs';
import { canonicalJson } from './canonical-json.js';
import { consideredIn, situationIn } from './case-of.js';
import { decide, type Outcome } from './outcome.js';
import { rules } from './rules.js';

/** One thing a document claims, and whether it follows from the inputs the document keeps. */
export interface Claim {
  /** A code: 'RANK', 'COURSE' … */
  readonly claim: string;
  /** What it is about, where there are several: a course start, an offer, a pack. */
  readonly about?: string;
  readonly holds: boolean;
}

/**
 * Works out again what a document claims. What rests on other people's rows, and so cannot be worked out from the
 * document alone, is told by `attested`.
 */
export function verifyDocument(document: ExplanationDocument): readonly Claim[] {
  if (document.format !== explanationFormat || document.rules !== rules) return [{ claim: 'RULES', holds: false }];
  const considered = consideredIn(document);
  const notYet = notYetIn(document);
  const again = decide(situationIn(document, considered), considered, { ...document, notYet });
  return [
    { claim: 'RULES', holds: true },
    { claim: 'RANK', holds: sameRank(document, again) },
    { claim: 'STATUS', holds: document.outcome.status === again.status },
    { claim: 'NOT_YET', holds: alike(document.outcome.notYet, again.notYet) },
    ...courseClaims(document, again),
    { claim: 'COUNTERFACTUALS', holds: alike(document.outcome.counterfactuals, again.counterfactuals) },
    ...packClaims(document),
    ...offerClaims(document),
  ];
}

/** What is told on the word of the service: counts of others, and what has happened. */
export function attested({ outcome }: ExplanationDocument): readonly string[] {
  return ['STANDINGS', 'HISTORY', ...(outcome.position ? ['POSITION'] : [])];
}

function alike(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function sameRank({ outcome, person }: ExplanationDocument, { rank, tierReason }: Outcome): boolean {
  const { tier, date, lottery: drawn }: Priority = rank;
  return alike(outcome.rank, { tier, tierReason, date, lottery: drawn, drawnFor: person.ticket ?? person.id });
}

/** Every course start near by is told of, and none that is not there. */
function courseClaims({ outcome, courses }: ExplanationDocument, again: Outcome): readonly Claim[] {
  const told = new Map(outcome.courses.map((one) => [one.course, one]));
  const found = new Map(again.courses.map(({ course, code, reasons }) => [course, { course, code, reasons }]));
  const ids = new Set([...courses.map(({ course }) => course.id), ...told.keys(), ...found.keys()]);
  const twice = told.size !== outcome.courses.length;
  return [
    ...[...ids].map((about) => ({
      claim: 'COURSE',
      about,
      holds: alike(told.get(about) ?? null, found.get(about) ?? null),
    })),
    ...(twice ? [{ claim: 'COURSES_ONCE', holds: false }] : []),
  ];
}

/** The law a course start falls under is that of its first day, and reads as this release knows it. */
function packClaims({ courses, rulePacks }: ExplanationDocument): readonly Claim[] {
  const right = courses.map(({ course, courseType, rulePackVersion: version }) => ({
    claim: 'RULE_PACK_OF',
    about: course.id,
    holds: version === rulePackVersion(rulePackFor(courseType, fromDayNumber(course.startsOn))),
  }));
  const known = rulePacks.map(({ version, ...pack }) => ({
    claim: 'RULE_PACK',
    about: version,
    holds: alike(pack, rulePackNamed(version) ?? null),
  }));
  return [...right.filter(({ holds }) => !holds), ...known];
}

/** An offer names the lottery number that its person drew under the salt of that day; a lot drawn together is attested. */
function offerClaims({ history, person }: ExplanationDocument): readonly Claim[] {
  return history.offers.flatMap(({ id, grounds }) => {
    const { salt, drawnFor, lottery: drawn } = grounds;
    if (typeof salt !== 'number' || drawnFor !== 'own') return [];
    return [{ claim: 'OFFER_LOTTERY', about: id, holds: lottery(salt, person.id) === drawn }];
  });
}

/** When planned places are offered, once more as a second opinion: lead, viability, settling time. */
function notYetIn({ place, courses, policy: { terms }, asOf, madeAt }: ExplanationDocument): readonly NotYetCode[] {
  const own = courses.find(({ course }) => course.id === place?.course);
  if (!own?.standing) return [];
  const { course, standing, changedAt } = own;
  const inSight = course.taken + standing.offered + standing.accepted + standing.members;
  const reasons: Readonly<Record<Exclude<NotYetCode, 'BEING_PLANNED'>, boolean>> = {
    OUTSIDE_LEAD: course.startsOn - asOf > terms.leadDays,
    NOT_VIABLE_YET:
      inSight < wanted(course, terms.viabilityPercent) && course.decidesOn - asOf >= terms.decisionNoticeDays,
    SETTLING: Date.parse(madeAt) < changedAt + terms.settlingMinutes * 60_000,
  };
  return (Object.keys(reasons) as (keyof typeof reasons)[]).filter((code) => reasons[code]);
}

function wanted({ capacity, minimum }: Pick<Course, 'capacity' | 'minimum'>, percent: number): number {
  return Math.min(capacity, Math.ceil((minimum * percent) / 100));
}
