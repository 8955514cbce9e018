import type { CourseFormat, CourseType, FundingPath, Intensity, TargetGroup } from '@app/contracts';
import type { Ags, CalendarDate, CourseStartId, Level, OrganisationId, Track } from '@app/kernel';
import type { Session } from './session.js';

/** Where the course takes place. Known to the gazetteer, unless it is online. Metres in UTM zone 32N. */
export interface Venue {
  readonly name?: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly place?: string;
  readonly municipality?: Ags;
  readonly easting?: number;
  readonly northing?: number;
}

/** All a provider says about a course start. What is left out follows from the rest (see derive.ts). */
export interface Content {
  readonly title: string;
  readonly courseType: CourseType;
  readonly track: Track;
  readonly entryLevels: readonly Level[];
  readonly format: CourseFormat;
  readonly targetGroup: TargetGroup;
  readonly fundingPaths?: readonly FundingPath[];
  readonly intensity?: Intensity;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly venue?: Venue;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** In order of time. */
  readonly sessions: readonly Session[];
  readonly registrationDeadline?: CalendarDate;
  readonly decidesOn?: CalendarDate;
  readonly maxParticipants: number;
  readonly minParticipants: number;
  /** Places filled outside this system; may exceed the maximum, as real courses do. */
  readonly registeredElsewhere: number;
  readonly priceCents?: number;
  readonly priceNote?: string;
  /** What an import noticed in the provider's file: codes of findings. */
  readonly noticed?: readonly string[];
}

export const cancelReasons = [
  'too-few-participants',
  'no-teacher',
  'no-room',
  'no-funding',
  'planned-twice',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

interface Known {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  /** The provider's own number for it. */
  readonly externalId?: string;
  /** 1 when first recorded, one more with every change. */
  readonly version: number;
  readonly content: Content;
  /** The day before the postponement, when there was one. */
  readonly previouslyStartsOn?: CalendarDate;
  readonly recordedAt: Date;
  readonly updatedAt: Date;
}

export interface PublishedCourseStart extends Known {
  readonly status: 'published';
}
export interface PostponedCourseStart extends Known {
  readonly status: 'postponed';
  readonly previouslyStartsOn: CalendarDate;
}
export interface StartedCourseStart extends Known {
  readonly status: 'started';
  readonly startedOn: CalendarDate;
}
export interface EndedCourseStart extends Known {
  readonly status: 'ended';
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate;
}
export interface CancelledCourseStart extends Known {
  readonly status: 'cancelled';
  readonly cancelReason: CancelReason;
}
/** What a file says of days on which nobody can begin any more: not published, never offered. */
export interface PastCourseStart extends Known {
  readonly status: 'past';
}

/** Announced, not begun: the provider may still move or cancel it. */
export type OpenCourseStart = PublishedCourseStart | PostponedCourseStart;

/** What others have been told of. */
export type AnnouncedCourseStart = OpenCourseStart | StartedCourseStart | EndedCourseStart | CancelledCourseStart;

export type CourseStart = AnnouncedCourseStart | PastCourseStart;
