import type { RetentionView } from './reads.api.js';

/** GET retention of the notification service: what is kept of mails for how long, and when what is older was last removed. */
export const mailRetentionRuleNames = [
  'looks',
  'mails',
  'news',
  'digests',
  'subscriptions',
  'offers',
  'taken-offers',
  'handovers',
  'legal-clocks',
  'calendar-entries',
  'webhook-offers',
  'webhook-course-starts',
  'course-starts',
  'runs',
] as const;

export interface MailRetentionView extends Omit<RetentionView, 'rule'> {
  readonly rule: (typeof mailRetentionRuleNames)[number];
}
