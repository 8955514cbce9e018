import type { Change } from '@app/allocation';
import { type CalendarDate, fromDayNumber } from '@app/kernel';
import type { ExplanationTexts } from './explanation-texts.js';
import { dayIn, listed, slotsIn } from './words.js';

const day = (date: CalendarDate) => dayIn('en', date);

function change(change: Change): string {
  switch (change.code) {
    case 'SLOTS':
      return `With ${slotsIn('en', change.slots)}`;
    case 'REACH':
      return `With a way of up to ${change.metres / 1_000} km`;
    case 'CHILDCARE':
      return 'Without childcare at the venue';
    case 'INTENSITY':
      return 'With another intensity, full-time or part-time';
    case 'EARLIER':
      return `With a start as early as ${day(fromDayNumber(change.day))}`;
    case 'LATER':
      return `With a start as late as ${day(fromDayNumber(change.day))}`;
    case 'TYPE':
      return 'With this type of course';
    case 'PROVIDER':
      return 'With this provider';
  }
}

export const en: ExplanationTexts = {
  statuses: {
    PAUSED: 'The entry is paused. No place is proposed meanwhile; the position in the order is kept.',
    ACCEPTED: 'A place offer was accepted, so no further places are proposed.',
    OFFERED: 'A place offer is open and waits for an answer. Until then no other place is proposed.',
    PLANNED: 'A place is pencilled in but not offered yet. This can still change.',
    WAITING: 'No suitable place is free at present. The entry is on the waiting list.',
    WITHDRAWN: 'The entry has ended.',
  },
  beingPlanned: 'Something has just changed; the plan will be up to date in a moment.',
  codes: {
    ASSIGNED: 'This place is pencilled in.',
    NOT_SUITABLE: 'This course does not fit.',
    LESS_PREFERRED_THAN_OWN: 'The course would fit; the place pencilled in is better in time or distance.',
    FULL_HIGHER_PRIORITY: 'The free places go to people who come earlier in the order.',
    FULL_HELD: 'All places have been offered or accepted.',
    RESERVED: 'The free places are reserved.',
    FULL_TAKEN: 'The course is full.',
  },
  keptForOthers: 'The open places are gone; reserved places go to the people they are meant for.',
  reasons: {
    COURSE_CANCELLED: () => 'The course was cancelled.',
    BOOKING_CLOSED: ({ closesOn }) =>
      `It is too late to begin: the last day of entry (${day(closesOn)}) has passed or is too close for an offer.`,
    LEVEL: ({ entryLevels }) => `The course begins at another level: ${listed(entryLevels, 'or')}.`,
    TRACK: () => 'The kind of course does not fit.',
    FUNDING: () => 'There is no common way of funding for this course.',
    ENTITLEMENT_EXPIRED: ({ startsOn }) => `The entitlement ends before the course starts on ${day(startsOn)}.`,
    WOMEN_ONLY: () => 'The course is for women.',
    YOUTH: () => 'The course is for people under 27.',
    PARENTS_ONLY: () => 'The course is for parents.',
    AVAILABILITY: ({ missing }) => `Not all of the lesson times are possible. Missing: ${slotsIn('en', missing)}.`,
    CHILDCARE: () => 'There is no childcare.',
    ACCESS: () => 'The venue is not accessible.',
    DISTANCE: ({ kilometres, reachKilometres }) =>
      `The venue is too far away: ${kilometres ?? 0} km, at most ${reachKilometres} km are possible.`,
    TOO_EARLY: ({ startsOn }) => `The course starts too early, on ${day(startsOn)}.`,
    TOO_LATE: ({ startsOn }) => `The course starts too late, on ${day(startsOn)}.`,
    DECLINED: () => 'A place in this course was declined, given up or not answered in time.',
    TYPE_NOT_WANTED: () => 'This kind of course is not among those wished for.',
    PROVIDER_NOT_WANTED: () => 'A course of this provider is not wished for.',
    OUTSIDE_LEAD: ({ offeredFrom }) => `The place will be offered only nearer to the start, from ${day(offeredFrom)}.`,
    NOT_VIABLE_YET: () => 'The place will be offered once enough people for the course are in sight.',
    SETTLING: () => 'The course has only just been published or changed; the offer follows within minutes.',
    BEING_PLANNED: () => 'This place is being planned anew at this moment.',
  },
  otherReason: 'Another reason stands in the way.',
  tiers: {
    HARDSHIP: 'Hardship, decided by two people, or an offered place was lost through no fault of the person.',
    ENTITLEMENT_LAPSES: 'The entitlement will lapse soon.',
    OBLIGED: 'There is a statutory obligation to take part.',
    FUNDED: 'The course is funded.',
    SELF_PAYER: 'The course is paid for by the person.',
  },
  credits: {
    COMPLETED_COURSE: (days) => `${days} days of credit for a completed course.`,
    OBLIGATION: (days) => `${days} days of credit for an obligation.`,
  },
  position: (from, to) =>
    `Place ${from === to ? from : `${from} to ${to}`} among all who wait in the same county for the same level.`,
  notInOrder: 'The entry is not in the order at present.',
  moves: {
    changed: 'Details were changed.',
    paused: 'The entry was paused; the order was kept.',
    resumed: 'The entry waits again.',
    offered: 'A place was offered.',
    'offer-declined': 'An offer was declined; the order was kept.',
    'offer-expired': 'An offer was left unanswered; the order was kept.',
    'offer-accepted': 'An offer was accepted.',
    'course-cancelled': 'An offered course was cancelled; the entry moves to the front.',
    'course-ended': 'The offered course has ended.',
    completed: 'A course was completed.',
  },
  otherMove: 'The entry was changed.',
  offer: (answerBy) =>
    `This place is offered because it fits and because it is this person’s turn. Answer by ${day(answerBy)}.`,
  offerEnded: {
    accepted: 'The offer was accepted.',
    declined: 'The offer was declined. The position in the order is kept.',
    expired: 'The offer was left unanswered. The position in the order is kept.',
    withdrawn: 'The offer was withdrawn.',
  },
  grounds: {
    order: (tier, since) => `What counted was tier ${tier} of the order with the date ${day(since)}.`,
    lottery: (number) => `Between equal dates the public lottery decides: ${number}.`,
    reserved: 'The place was reserved for people in this situation.',
    policy: (version) => `Decided by the rules ${version}.`,
    rulePacks: (versions) => `Law as of: ${versions.join(', ')}.`,
  },
  change,
  with: (changes, startsOn, place) => {
    const [first = '', ...more] = changes;
    const all = [first, ...more.map((text) => text.charAt(0).toLowerCase() + text.slice(1))];
    return `${listed(all, 'and')}: ${day(startsOn)}${place ? ` in ${place}` : ' online'}.`;
  },
};
