import type { CourseStartState, CourseType } from '../vocabulary.js';
import type { ProviderView, WeeklyTimeView } from './course-registry.api.js';

/** Formats of providers' files that are understood. `feed-json`: a list of courses as web sites offer it. */
export const importFormats = [
  'kufer-xml',
  'berlin-json',
  'open-vhs-xml',
  'table-csv',
  'table-xlsx',
  'feed-json',
] as const;
export type ImportFormat = (typeof importFormats)[number];

/** `quarantined`: the file has far fewer records than the one before; nothing changes until a person has decided. */
export const importStates = ['running', 'quarantined', 'done', 'stopped', 'failed', 'discarded'] as const;
export type ImportState = (typeof importStates)[number];

/** `incomplete`: a course of German of which something is not known for certain; a person completes it. */
export const importOutcomes = ['imported', 'changed', 'unchanged', 'incomplete', 'left-out', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportRecordView {
  /** 1-based position in the file. */
  readonly position: number;
  readonly externalId?: string;
  readonly title?: string;
  readonly outcome: ImportOutcome;
  readonly courseStartId?: string;
  /** Of an imported or changed one: 'published', 'past' … */
  readonly status?: CourseStartState;
  readonly sessionCount?: number;
  /** Fields that changed, of a changed one. */
  readonly changedFields?: readonly string[];
  /** Why it is incomplete, was left out or refused: the source's field, a stable code, a sentence. */
  readonly problems: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

/** POST imports (multipart: format?, provider?, file) answers 202 with this; GET imports/{id}, POST …/accept and …/discard too. */
export interface ImportReportView {
  readonly id: string;
  readonly state: ImportState;
  readonly format: ImportFormat;
  readonly provider: ProviderView;
  readonly fileName: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly recordsRead: number;
  /** Known once the file has been read to the end. */
  readonly recordsTotal?: number;
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly sessionsKept: number;
  readonly failure?: string;
  /** Of a file that was held back: how many records of the source were known, and how many are left in it. */
  readonly collapse?: { readonly known: number; readonly found: number; readonly decidedAt?: string };
  /** Only in GET imports/{id}. */
  readonly records?: readonly ImportRecordView[];
}

/** What must be known before a record can become a course start. */
export const lackingParts = [
  'level',
  'courseType',
  'sessions',
  'maxParticipants',
  'registeredElsewhere',
  'place',
] as const;
export type LackingPart = (typeof lackingParts)[number];

/** GET source-records?state=incomplete|missing, GET source-records/{id}: what a provider's file says of one course. */
export interface SourceRecordView {
  readonly id: string;
  readonly provider: ProviderView;
  readonly format: ImportFormat;
  readonly externalId: string;
  readonly title: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** The file's own words by its own names of fields; nothing about people. */
  readonly raw: Readonly<Record<string, string>>;
  /** What a person must add; empty when nothing is missing. */
  readonly lacking: readonly LackingPart[];
  readonly lastSeenAt: string;
  /** Since when no file of this source has it any more, or it says that the course does not take place. */
  readonly missingSince?: string;
  readonly cancelledInFile: boolean;
  readonly courseStartId?: string;
  readonly status?: CourseStartState;
}

/** POST source-records/{id}/complete: what the file does not say. Files that come later are completed with it as well. */
export interface CompleteSourceRecordBody {
  readonly entryLevel?: string;
  readonly courseType?: CourseType;
  readonly weeklyTimes?: readonly WeeklyTimeView[];
  readonly maxParticipants?: number;
  readonly registeredElsewhere?: number;
  readonly place?: string;
}
