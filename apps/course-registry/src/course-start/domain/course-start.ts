import type { CourseFormat, CourseType, FundingPath, Intensity, TargetGroup } from '@app/contracts';
import type { Ags, CalendarDate, CourseStartId, Level, OrganisationId, Track } from '@app/kernel';
import type { ExtraUnits } from './extra-units.js';
import type { Section, StartedSection } from './section.js';
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

/** The provider's own name for a chain of modules, and which link of it this is, counted from 1. */
export interface ChainLink {
  readonly key: string;
  readonly position: number;
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
  /** The provider's own entry of the venue, when it was named and not described. */
  readonly venueId?: string;
  /** One of its rooms, by its name. */
  readonly venueRoom?: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** In order of time. */
  readonly sessions: readonly Session[];
  /** In order of time; a course without any is one section. */
  readonly sections?: readonly Section[];
  readonly chain?: ChainLink;
  /** Languages in which somebody helps, as BCP 47 tags. */
  readonly supportLanguages?: readonly string[];
  /** What others add to the course. */
  readonly extraUnits?: readonly ExtraUnits[];
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

/** Recorded by its provider, told to nobody. */
export interface PlannedCourseStart extends Known {
  readonly status: 'planned';
}
/** Given up before anybody was told. */
export interface DroppedPlan extends Known {
  readonly status: 'cancelled';
  readonly cancelReason: CancelReason;
  readonly unannounced: true;
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
  /** In order of their numbers. */
  readonly sectionsStarted: readonly StartedSection[];
}
export interface EndedCourseStart extends Known {
  readonly status: 'ended';
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate;
  readonly sectionsStarted: readonly StartedSection[];
}
export interface CancelledCourseStart extends Known {
  readonly status: 'cancelled';
  readonly cancelReason: CancelReason;
  readonly unannounced?: never;
}
/** What a file says of days on which nobody can begin any more: not published, never offered. */
export interface PastCourseStart extends Known {
  readonly status: 'past';
}

/** Announced, not begun: the provider may still move or cancel it. */
export type OpenCourseStart = PublishedCourseStart | PostponedCourseStart;

/** What others have been told of. */
export type AnnouncedCourseStart = OpenCourseStart | StartedCourseStart | EndedCourseStart | CancelledCourseStart;

/** Told to others, and people may still ask about it. */
export function isGoingOn(courseStart: CourseStart): courseStart is OpenCourseStart | StartedCourseStart {
  return ['published', 'postponed', 'started'].includes(courseStart.status);
}

/** Its provider's own business. */
export type UnannouncedCourseStart = PlannedCourseStart | DroppedPlan;

export type CourseStart = AnnouncedCourseStart | PastCourseStart | UnannouncedCourseStart;

/** Whose plans somebody may see; undefined: nobody's. */
export type PlansSeen = OrganisationId | 'all' | undefined;

export function isSeenBy(plans: PlansSeen, courseStart: CourseStart): boolean {
  return !isUnannounced(courseStart) || plans === 'all' || plans === courseStart.providerId;
}

export function isUnannounced(courseStart: CourseStart): courseStart is UnannouncedCourseStart {
  return courseStart.status === 'planned' || (courseStart.status === 'cancelled' && courseStart.unannounced === true);
}
