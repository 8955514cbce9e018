import type { CourseStartFacts, FundingPath, Intensity } from '@app/contracts';
import {
  type CourseStartId,
  calendarDate,
  dayNumber,
  type Level,
  type OrganisationId,
  type Track,
  type WaitingEntryId,
} from '@app/kernel';
import type { CourseStart, Day, Entitlement, Seeker } from '../domain/market.js';

/** What matching reads of a waiting entry; days count from 1970-01-01. */
export interface SeekerColumns {
  readonly id: string;
  readonly version: number;
  readonly municipality: string;
  readonly level: string;
  readonly track: string;
  readonly entitlements: readonly { readonly path: FundingPath; readonly validUntil?: string }[];
  readonly woman: boolean;
  readonly parent: boolean;
  readonly youthUntil: Day | null;
  readonly availability: number;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly easting: number;
  readonly northing: number;
  readonly reachMetres: number;
  readonly intensity: Intensity | null;
  readonly earliestStart: Day | null;
  readonly latestStart: Day | null;
  readonly waitingSince: Day;
  readonly hardship: boolean;
  readonly completedCourseStartId: string | null;
  readonly completedProviderId: string | null;
  readonly declined: readonly string[] | null;
}

const day = (column: string, name: string) => `e.${column} - date '1970-01-01' as "${name}"`;

export const seekerColumns = `
  e.id, e.version, e.municipality, e.level, e.track, e.entitlements, e.woman, e.parent, e.availability, e.childcare,
  e.accessible, e.easting, e.northing, e.reach_metres as "reachMetres", e.intensity, e.hardship,
  e.completed_course_start_id as "completedCourseStartId", e.completed_provider_id as "completedProviderId",
  ${day('youth_until', 'youthUntil')}, ${day('earliest_start', 'earliestStart')}, ${day('latest_start', 'latestStart')},
  ${day('waiting_since', 'waitingSince')}`;

export function toSeeker(row: SeekerColumns): Seeker {
  return {
    id: row.id as WaitingEntryId,
    level: row.level as Level,
    track: row.track as Track,
    entitlements: row.entitlements.map(toEntitlement),
    woman: row.woman,
    parent: row.parent,
    ...(row.youthUntil !== null && { youthUntil: row.youthUntil }),
    availability: row.availability,
    childcare: row.childcare,
    accessible: row.accessible,
    easting: row.easting,
    northing: row.northing,
    reachMetres: row.reachMetres,
    ...(row.intensity && { intensity: row.intensity }),
    ...(row.earliestStart !== null && { earliestStart: row.earliestStart }),
    ...(row.latestStart !== null && { latestStart: row.latestStart }),
    waitingSince: row.waitingSince,
    hardship: row.hardship,
    ...(row.completedCourseStartId && {
      completed: {
        courseStartId: row.completedCourseStartId as CourseStartId,
        providerId: row.completedProviderId as OrganisationId,
      },
    }),
    declined: new Set((row.declined ?? []) as CourseStartId[]),
  };
}

function toEntitlement({ path, validUntil }: SeekerColumns['entitlements'][number]): Entitlement {
  return { path, ...(validUntil && { validUntil: dayOf(validUntil) }) };
}

/** A course start as heard, with the places this system has given away. */
export interface CourseStartColumns {
  readonly facts: CourseStartFacts;
  readonly changedAt: Date;
  readonly held: number;
  readonly accepted: number;
}

export function toCourseStart({ facts, held, accepted }: CourseStartColumns): CourseStart {
  return {
    id: facts.courseStartId as CourseStartId,
    providerId: facts.providerId as OrganisationId,
    cancelled: facts.status === 'cancelled',
    entryLevels: facts.entryLevels as Level[],
    track: facts.track as Track,
    fundingPaths: facts.fundingPaths as FundingPath[],
    womenOnly: facts.targetGroup === 'women',
    youth: facts.targetGroup === 'youth',
    parentsOnly: facts.targetGroup === 'parents',
    slots: facts.slots,
    childcare: facts.childcare,
    accessible: facts.accessible,
    online: facts.format === 'online',
    easting: facts.easting ?? 0,
    northing: facts.northing ?? 0,
    intensity: facts.intensity as Intensity,
    startsOn: dayOf(facts.startsOn),
    closesOn: dayOf(facts.entryClosesOn),
    decidesOn: dayOf(facts.decidesOn),
    capacity: facts.maxParticipants,
    minimum: facts.minParticipants,
    takenElsewhere: facts.registeredElsewhere,
    held,
    accepted,
  };
}

function dayOf(text: string): Day {
  return dayNumber(calendarDate(text));
}
