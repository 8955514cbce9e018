import type { FundingPath } from '../vocabulary.js';
import type { IssuingBody } from './waiting-entries.api.js';

/** Time limits that law puts on a wait, the tasks that come of them, and the notices that are drafted for people to send. */

export const clockCodes = [
  'start-within-six-weeks',
  'start-within-four-weeks',
  'register-within-three-months',
  'entitlement-one-year',
  'start-within-a-year',
  'certificate-six-months',
  'travel-subsidy',
  'fourteen-day-report',
] as const;
export type ClockCode = (typeof clockCodes)[number];

/** Clocks that run for one person; the report is a provider's. */
export const clocksOfPeople = clockCodes.filter((code) => code !== 'fourteen-day-report');

export const clockStates = ['running', 'approaching', 'missed', 'stopped'] as const;
export type ClockState = (typeof clockStates)[number];

/** `begun`: the course has begun for the person; `place-taken`: with a provider; `course-began`: what was reminded of is over. */
export const clockStops = ['begun', 'place-taken', 'course-began', 'withdrawn'] as const;
export type ClockStop = (typeof clockStops)[number];

/** `duty`: somebody else must act; `lapse`: something of the person's runs out; `reminder`: what was done is not known here. */
export const clockKinds = ['duty', 'lapse', 'reminder', 'report'] as const;
export type ClockKind = (typeof clockKinds)[number];

export const addressees = ['person', 'provider', 'bamf', 'issuing-body'] as const;
export type Addressee = (typeof addressees)[number];

/** GET waiting-entries/{id}/clocks: soonest first, stopped ones last. */
export interface ClockView {
  readonly code: ClockCode;
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly startsOn: string;
  /** Last day on which the limit is kept. */
  readonly dueOn: string;
  /** Whether the law says "soll" or "muss". */
  readonly strength: 'shall' | 'must';
  readonly path?: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly stoppedBy?: ClockStop;
  readonly stoppedOn?: string;
  /** It stopped only after its last day. */
  readonly late: boolean;
  /** The entry is paused; the law's clock goes on. */
  readonly paused: boolean;
  readonly inform: readonly Addressee[];
  readonly source: { readonly law: string; readonly paragraph: string };
  /** 'de.bamf.ik@2024-12-07'. */
  readonly rulePackVersion: string;
  /** A circular that leaves no second try, such as a stop of new admissions. */
  readonly circular?: string;
}

export const taskKinds = [
  'clock-start-within-six-weeks',
  'clock-start-within-four-weeks',
  'clock-register-within-three-months',
  'clock-entitlement-one-year',
  'clock-start-within-a-year',
  'clock-certificate-six-months',
  'clock-travel-subsidy',
  'clock-fourteen-day-report',
  'ask-dormant',
  'twin',
  'hardship',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = ['open', 'done', 'obsolete'] as const;
/** `obsolete`: what it was about took care of itself. */
export type TaskState = (typeof taskStates)[number];

/** GET tasks?state=…: the caller's own, by the day they are due. POST tasks/{id}/done. */
export interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly kind: TaskKind;
  readonly state: TaskState;
  /** What it is about: an entry, a twin, a proposal, a provider. */
  readonly subjectId: string;
  readonly waitingEntryId?: string;
  /** 'W-7F3K2Q'. */
  readonly reference?: string;
  readonly dueOn?: string;
  /** Whether it is the caller's alone, or anybody's of the organisation. */
  readonly own: boolean;
  readonly openedAt: string;
  readonly closedAt?: string;
}

export const noticeStates = ['draft', 'sent', 'discarded'] as const;
export type NoticeState = (typeof noticeStates)[number];

export const noticeChannels = ['letter', 'mail', 'fax', 'phone', 'portal', 'in-person'] as const;
/** How a person sent it. The service sends nothing. */
export type NoticeChannel = (typeof noticeChannels)[number];

export const noticeDiscardReasons = ['said-otherwise', 'not-needed', 'wrong', 'clock-stopped'] as const;
/** `clock-stopped`: the service itself took a draft back that nobody had sent. */
export type NoticeDiscardReason = (typeof noticeDiscardReasons)[number];

/** GET notices?state=…: drafts to send, most urgent first. */
export interface NoticeView {
  readonly id: string;
  readonly version: number;
  readonly state: NoticeState;
  readonly clock: ClockCode;
  readonly addressee: Addressee;
  readonly issuingBody?: IssuingBody;
  readonly reference?: string;
  readonly waitingEntryId?: string;
  readonly dueOn: string;
  readonly draftedAt: string;
  readonly rulePackVersion: string;
  readonly sentOn?: string;
  readonly channel?: NoticeChannel;
  readonly discardReason?: NoticeDiscardReason;
}

/** GET notices/{id}: the name is a gap. GET notices/{id}/person?purpose=notify: it is filled in, and the read is on record. */
export interface NoticeLetterView extends NoticeView {
  readonly subject: string;
  /** Paragraphs in German, as the office or the person reads them. */
  readonly paragraphs: readonly string[];
  /** What the letter says and why, in English, for whoever sends it. */
  readonly help: string;
  readonly named: boolean;
  /** A letter about nobody in particular needs no name. */
  readonly aboutPerson: boolean;
}

/** POST notices/{id}/sent. */
export interface NoticeSentBody {
  readonly sentOn: string;
  readonly channel: NoticeChannel;
}

/** POST notices/{id}/discard. */
export interface NoticeDiscardBody {
  readonly reason: Exclude<NoticeDiscardReason, 'clock-stopped'>;
}

/** GET missed-clocks?code=…&from=…&to=…: how many limits passed unkept, by county and month. Few people are withheld. */
export interface MissedClocksView {
  readonly asOf: string;
  readonly minimumCell: number;
  readonly code: ClockCode;
  readonly total: { readonly suppressed: boolean; readonly missed?: number };
  readonly cells: readonly {
    readonly county: string;
    readonly month: string;
    readonly suppressed: boolean;
    readonly missed?: number;
  }[];
}
