import type { mailRetentionRuleNames } from '@app/contracts';

export type MailRetentionRule = (typeof mailRetentionRuleNames)[number];

/** Months; `as-set`: what whoever runs the system says of mails. */
const kept: Readonly<Record<MailRetentionRule, number | 'as-set'>> = {
  // who looked at what was sent to others: § 8(5) IntV
  looks: 6,
  mails: 'as-set',
  news: 'as-set',
  digests: 'as-set',
  // from their end
  subscriptions: 'as-set',
  // as in the waiting list, whose copies they are: one nobody took from its deadline, one that was taken from the course's end
  offers: 3,
  'taken-offers': 6,
  // from their last step
  handovers: 6,
  'legal-clocks': 3,
  // from the end of the course
  'calendar-entries': 6,
  'webhook-offers': 6,
  'webhook-course-starts': 24,
  'course-starts': 24,
  // that all this was done
  runs: 36,
};

/** How long what is kept when mails are kept `mailMonths`. */
export function monthsKept(rule: MailRetentionRule, mailMonths: number): number {
  const months = kept[rule];
  return months === 'as-set' ? mailMonths : months;
}

export const usualMailMonths = 6;
