import type { ImmediateChoiceView } from './immediate-choice.api.js';
import type { SubscriptionView } from './notification.api.js';

/** GET preferences/{token}: what whoever holds the link in a mail may see and change. */
export interface PreferencesView extends Omit<SubscriptionView, 'id' | 'createdAt'> {
  /** Masked in `address`: the link may have been passed on. */
  readonly address: string;
  /** Of a mailbox of the office, not of a person. */
  readonly ofOffice: boolean;
  /** Areas of the office, of which some or all can be chosen. */
  readonly officeAreas: readonly string[];
  /** Absent while nothing will come. */
  readonly nextDigestAt?: string;
  /** What comes before the digest; absent where nothing makes sense. */
  readonly immediate?: ImmediateChoiceView;
}

/** POST preferences/{token}/pause */
export interface PauseBody {
  /** First local day of which digests come again, after today and within a year. */
  readonly until: string;
}

/** POST preferences/links: a fresh link goes to this address if something is sent there; the answer is always the same. */
export interface FreshLinkBody {
  readonly address: string;
}

/** GET subscriptions/{id}/preferences-link: one's own, for who is signed in. */
export interface PreferencesLinkView {
  readonly url: string;
}

/** POST office-mailboxes: the office asks that one of its mailboxes be told. Nothing is sent before that mailbox agrees. */
export interface OfficeMailboxBody {
  /** Within the organisation's registered mail domains. */
  readonly address: string;
  readonly language?: 'de' | 'en';
}

export const officeMailboxStates = ['asked', 'confirmed', 'ended'] as const;
export type OfficeMailboxState = (typeof officeMailboxStates)[number];

export interface OfficeMailboxView {
  readonly id: string;
  readonly address: string;
  readonly language: 'de' | 'en';
  readonly state: OfficeMailboxState;
  /** Member who asked. */
  readonly askedBy: string;
  readonly askedAt: string;
  /** When what nobody confirmed is deleted. */
  readonly expiresAt?: string;
  readonly confirmedAt?: string;
  /** SHA-256, in hexadecimal, of the link in the mail that was confirmed by. */
  readonly proof?: string;
}

/** GET office-mailboxes/confirmation/{token} */
export interface MailboxConfirmationView {
  readonly organisationName: string;
  /** Masked. */
  readonly address: string;
  readonly expiresAt: string;
  readonly confirmed: boolean;
}
