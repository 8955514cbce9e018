import { type Priority } from '@app/allocation';
import {
  type ExplanationCourse,
  type ExplanationDocument,
  type ExplanationHistory,
  explanationFormat,
} from '@app/contracts';
import { rulePackNamed, rulePackVersion } from '@app/rule-packs';
import type { CourseNearby } from '../../matching/market-of-one/market-of-one.query.js';
import { conceal } from '../domain/conceal.js';
import { rules } from '../domain/rules.js';
import type { Told } from '../explainer.js';
import { textsIn } from '../texts/texts-in.js';
import { counterfactualView, rulePackVersionOf, rulePackVersionsOf, statusSentence } from '../wording/in-words.js';

/** All that was looked at and what came out, for somebody who was not there. Other people are limits, never ids. */
export function documentOf(
  id: string,
  told: Told,
  madeFor: ExplanationDocument['madeFor'],
  history: ExplanationHistory,
): ExplanationDocument {
  const { entry, market, outcome } = told;
  const { policy, person, place, asOf, together, planned, further } = market;
  return {
    format: explanationFormat,
    id,
    madeAt: market.now.toISOString(),
    madeFor,
    rules,
    policy,
    rulePacks: packsOf(market.courses),
    entry: { id: entry.id, reference: entry.reference, version: entry.version, state: market.state },
    ...{ asOf, person, together, further },
    ...(place && { place }),
    upToDate: planned,
    courses: market.courses.map((nearby) => courseIn(nearby, outcome.rank)),
    outcome: outcomeIn(told),
    history,
  };
}

function packsOf(courses: readonly CourseNearby[]): ExplanationDocument['rulePacks'] {
  const packs = rulePackVersionsOf(courses).flatMap((version) => rulePackNamed(version) ?? []);
  return packs.map((pack) => ({ version: rulePackVersion(pack), ...pack }));
}

function courseIn({ course, facts, standing, openCutOff, changedAt }: CourseNearby, own: Priority): ExplanationCourse {
  const { title, providerName, placeName, courseType, version } = facts;
  return {
    ...{ title, providerName, courseType, version, changedAt, course },
    ...(placeName && { placeName }),
    rulePackVersion: rulePackVersionOf(facts),
    ...(standing && { standing: standingIn(standing, own) }),
    ...(openCutOff && { openCutOff: conceal(openCutOff, own) }),
  };
}

function standingIn({ cutOff, ...standing }: NonNullable<CourseNearby['standing']>, own: Priority) {
  return { ...standing, ...(cutOff && { cutOff: conceal(cutOff, own) }) };
}

function outcomeIn(told: Told): ExplanationDocument['outcome'] {
  const { outcome, position, market } = told;
  const { status, rank, tierReason, courses, notYet, counterfactuals } = outcome;
  const { tier, date, lottery } = rank;
  return {
    status,
    rank: { tier, tierReason, date, lottery, drawnFor: market.person.ticket ?? market.person.id },
    ...(position && { position }),
    courses: courses.map(({ course, code, reasons }) => ({ course, code, reasons })),
    notYet,
    counterfactuals,
    sentences: sentencesIn(told),
  };
}

/** German, as the person would read it. */
function sentencesIn(told: Told): readonly string[] {
  const { outcome, position } = told;
  const texts = textsIn('de');
  return [
    statusSentence(told, 'de'),
    ...(position ? [texts.position(position.from, position.to)] : []),
    texts.tiers[outcome.tierReason],
    ...outcome.counterfactuals.flatMap((one) => counterfactualView(one, told, 'de').map(({ sentence }) => sentence)),
  ];
}
