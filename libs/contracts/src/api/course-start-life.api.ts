import type { CourseStartState } from '../vocabulary.js';
import type { CourseStartView, ProviderView } from './course-registry.api.js';

/** The life of a course start: plans, sections, chains of modules, and who changed what when and why. */

/** What happened to a course start. `kept-as-past`: it came in when nobody could begin any more. */
export const courseStartActs = [
  'planned',
  'published',
  'changed',
  'postponed',
  'cancelled',
  'started',
  'section-started',
  'ended',
  'kept-as-past',
] as const;
export type CourseStartAct = (typeof courseStartActs)[number];

/** Why a course start was changed, moved or cancelled. A closed list, never free text. */
export const changeReasons = [
  'too-few-participants',
  'many-waiting',
  'no-teacher',
  'no-room',
  'no-funding',
  'planned-twice',
  'correction',
  'other',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** Whose hand it was: a member's, a provider's software's, an import's, or a coordinator's decision about who would come. */
export const changeWays = ['person', 'key', 'file', 'decision'] as const;
export type ChangeWay = (typeof changeWays)[number];

export interface FieldChangeView {
  /** Name in the course start's body: 'startsOn', 'maxParticipants', … */
  readonly field: string;
  /** Absent: it was not said. Of sessions only those that went. */
  readonly before?: unknown;
  /** Absent: it is not said any more. Of sessions only those that came. */
  readonly after?: unknown;
}

/** One line of GET course-starts/{id}/history, newest first. */
export interface CourseStartChangeView {
  readonly version: number;
  readonly act: CourseStartAct;
  readonly happenedAt: string;
  readonly by: {
    readonly through: ChangeWay;
    /** Opaque number of the member or of the key. */
    readonly memberId?: string;
    /** Of the person, for colleagues and the county's administration; or of the key. */
    readonly name?: string;
    /** What the person is here for. */
    readonly roles?: readonly string[];
    readonly organisation?: ProviderView;
  };
  readonly reason?: ChangeReason;
  readonly fields: readonly FieldChangeView[];
}

/** One module of a chain. */
export interface ChainLinkView {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly status: CourseStartState;
  readonly entryLevels: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  /** Days from the last day of the module before it to its first day; negative when they overlap, absent for the first. */
  readonly gapDays?: number;
  /** False when it begins longer before the end of the module before it than is usual. */
  readonly followsInTime: boolean;
}

/** GET course-starts/{id}/chain. */
export interface ChainView {
  readonly key: string;
  readonly provider: ProviderView;
  readonly links: readonly ChainLinkView[];
  readonly predecessor?: ChainLinkView;
  readonly successor?: ChainLinkView;
}

/** A line of GET course-starts/plans, soonest first: what a provider has recorded and told nobody. */
export type PlannedCourseStartView = CourseStartView;
