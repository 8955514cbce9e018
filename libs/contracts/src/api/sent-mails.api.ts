import type { MailState } from './notification.api.js';
import type { AccessPurpose } from './reads.api.js';

/** For what somebody may look at what was sent to others; the first is meant when nothing is said. */
export const sentMailPurposes = ['control', 'inform', 'complaint'] as const satisfies readonly AccessPurpose[];
export type SentMailPurpose = (typeof sentMailPurposes)[number];

/** GET mails?purpose=…: one mail of the service, newest first. Every look is put on record. */
export interface SentMailView {
  readonly id: string;
  readonly createdAt: string;
  readonly address: string;
  /** Absent for a mail to somebody who has no subscription. */
  readonly subscriptionId?: string;
  readonly organisationName?: string;
  /** 'digest', or what the notice was about. */
  readonly what: string;
  /** Of a digest. */
  readonly subject?: string;
  readonly itemCount?: number;
  readonly state: MailState;
  readonly attempts: number;
  readonly sentAt?: string;
  /** Three digits of the mail server's last answer. */
  readonly lastReply?: number;
  /** What the mail server reported later (RFC 3463). */
  readonly reportStatus?: string;
}

/** GET mails/looks: who looked at what was sent to others, newest first. */
export interface SentMailLookView {
  readonly id: string;
  readonly at: string;
  readonly memberName: string;
  readonly organisationName: string;
  readonly purpose: SentMailPurpose;
  /** Whose mails were asked for, when it was one recipient's. */
  readonly recipient?: string;
  readonly mails: number;
}
