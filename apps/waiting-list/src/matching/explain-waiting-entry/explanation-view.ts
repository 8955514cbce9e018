import type { CourseStartFacts, ExplanationView } from '@app/contracts';
import { calendarDate, fromDayNumber } from '@app/kernel';
import { rulePackFor, rulePackVersion } from '@app/rule-packs';
import type { CourseExplanation } from '../domain/explain.js';
import { courseSentences, type Language, reasonSentences } from './sentences.js';

export type CourseStartExplanationView = ExplanationView['courseStarts'][number];

/** One course start's explanation in words. */
export function courseStartView(
  explained: CourseExplanation,
  facts: CourseStartFacts,
  language: Language,
): CourseStartExplanationView {
  const { code, reasons, cutOff, kilometres } = explained;
  return {
    courseStartId: facts.courseStartId,
    title: facts.title,
    providerName: facts.providerName,
    ...(facts.placeName && { placeName: facts.placeName }),
    startsOn: facts.startsOn,
    code,
    rulePackVersion: rulePackVersion(rulePackFor(facts.courseType, calendarDate(facts.startsOn))),
    sentence: courseSentences[code][language],
    ...(kilometres !== undefined && { distanceKm: kilometres }),
    reasons: reasons.map((reason) => ({ code: reason, sentence: reasonSentences[reason][language] })),
    ...(cutOff && { cutOff: { tier: cutOff.tier, date: fromDayNumber(cutOff.date) } }),
  };
}
