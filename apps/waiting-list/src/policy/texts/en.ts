import { counted, figure } from './counted.js';
import type { PolicyTexts } from './policy-texts.js';

const days = counted('en', 'day', 'days');
const workingDays = counted('en', 'working day', 'working days');
const minutes = counted('en', 'minute', 'minutes');
const offers = counted('en', 'offer', 'offers');
const number = figure('en');

export const en: PolicyTexts = {
  title: (region) => `How places are given${region ? ` (region ${region})` : ''}`,
  lead: 'These rules hold for everybody on the waiting list. Whoever comes first in the order chooses first. An offer is not yet a place in a course: the person accepts it, the provider confirms it.',
  headings: {
    order: 'Who comes first',
    choice: 'Which course is offered first',
    offers: 'When offers go out',
    viability: 'When a course counts as certain enough',
    transition: 'When a course comes to its end',
  },
  sentences: {
    deadlineDays: (value) =>
      value === 0
        ? 'Whoever has a BAMF entitlement joins the first group only on the last day of its validity.'
        : `Whoever has a BAMF entitlement that lapses within ${days(value)} joins the first group.`,
    strictObligation: (strict) =>
      strict
        ? 'People who are obliged to take a course come before all who look for a funded course by choice.'
        : 'People who are obliged to take a course stand in the same group as all others with funding.',
    obligationCreditDays: (value) =>
      value === 0
        ? 'An obligation does not count as additional waiting.'
        : `An obligation counts like ${days(value)} of additional waiting.`,
    transitionCreditDays: (value) =>
      value === 0
        ? 'A completed course does not count as additional waiting.'
        : `Whoever comes out of a completed course is credited ${days(value)} of waiting.`,
    tieSalt: (salt) =>
      `Between people of the same group and date a public lottery decides; it can be worked out again with the number ${salt}.`,
    kmPoints: (value) =>
      value === 0
        ? 'Distance plays no part as long as the course can be reached.'
        : `A kilometre of distance weighs as much as a start ${days(value)} later.`,
    onlinePoints: (value) =>
      value === 0
        ? 'An online course counts as if it took place next door.'
        : `An online course weighs as much as a start ${days(value)} later.`,
    intensityPoints: (value) =>
      value === 0
        ? 'Whether a course is full time or part time plays no part.'
        : `Full time or part time against the person’s wish weighs as much as a start ${days(value)} later.`,
    sameProviderPoints: (value) =>
      value === 0
        ? 'Staying with the same provider brings no advantage.'
        : `A course of the same provider as before may start ${days(value)} later and counts as equally good.`,
    leadDays: (value) => `Offers go out ${days(value)} before the start of a course at the earliest.`,
    settlingMinutes: (value) =>
      value === 0
        ? 'After a publication or change, offers go out at once.'
        : `After a publication or change, nothing is offered for ${minutes(value)}, so that typing mistakes can be mended.`,
    answerWorkingDays: (value) =>
      `There are ${workingDays(value)} to answer an offer, fewer only if entry to the course closes sooner.`,
    expiriesUntilDormant: (value) =>
      `After ${counted('en', 'unanswered offer', 'unanswered offers')(value)} an entry rests until somebody has asked. The position in the order is kept.`,
    issuing: (issuing) =>
      issuing === 'nightly'
        ? 'Offers go out at night: the minute at which somebody registered plays no part. Places that fall free at short notice are offered at once.'
        : 'Offers go out continuously, as soon as something has changed.',
    offersPerRun: (value) => `At most ${offers(value)} go out in a run, the rest in the next.`,
    batchPreviewAbove: (value) =>
      `If there were more than ${offers(value)} at once, a coordinator looks at them first.`,
    batchReleaseMinutes: (value) =>
      value === 0
        ? 'If nobody looks at them, they go out at once.'
        : `If nobody looks at them, they go out after ${minutes(value)}.`,
    viabilityPercent: (value) =>
      `Places are offered once at least ${number(value)} per cent of the minimum number of people are in sight, or the course will be full.`,
    decisionNoticeDays: (value) =>
      value === 0
        ? 'They are offered in any case once the day on which the course is decided has passed.'
        : `They are offered in any case when the course is decided in less than ${days(value)}.`,
    transitionLeadDays: (value) =>
      value === 0
        ? 'For people in a course, what follows is planned on its last day only.'
        : `For people in a course, what follows is planned from ${days(value)} before its end.`,
    transitionReservePercent: (value) =>
      value === 0
        ? 'No places are kept for them.'
        : `At most ${number(value)} per cent of the places of a follow-on course are kept for them.`,
    transitionReserveUntilDays: (value) =>
      value === 0
        ? 'They are kept until the start of the course.'
        : `From ${days(value)} before the start of the course nothing is kept any more.`,
  },
};
