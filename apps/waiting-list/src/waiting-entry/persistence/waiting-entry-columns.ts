import type { Intensity } from '@app/contracts';
import type {
  Ags,
  CalendarDate,
  CourseStartId,
  Level,
  MemberId,
  OrganisationId,
  PersonRef,
  Track,
  WaitingEntryId,
} from '@app/kernel';
import type { Entitlement, LevelSource, Need } from '../domain/need.js';
import type { EndReason, WaitingEntry } from '../domain/waiting-entry.js';

/** A row of waiting_entry as the queries here read it; dates are text. */
export interface EntryColumns {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly personRef: string;
  readonly referringOrganisationId: string;
  readonly caseManagerId: string | null;
  readonly state: WaitingEntry['state'];
  readonly dormant: boolean;
  readonly endReason: string | null;
  readonly level: string;
  readonly levelAssessedOn: string | null;
  readonly levelSource: string | null;
  readonly track: string;
  readonly entitlements: readonly Entitlement[];
  readonly municipality: string;
  readonly easting: number;
  readonly northing: number;
  readonly reachMetres: number;
  readonly availability: number;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly woman: boolean;
  readonly parent: boolean;
  readonly youthUntil: string | null;
  readonly intensity: string | null;
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly waitingSince: string;
  readonly completedCourseStartId: string | null;
  readonly completedProviderId: string | null;
  readonly completedOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const plain = [
  'id',
  'version',
  'reference',
  'person_ref',
  'referring_organisation_id',
  'case_manager_id',
  'state',
  'dormant',
  'end_reason',
  'level',
  'level_source',
  'track',
  'entitlements',
  'municipality',
  'easting',
  'northing',
  'reach_metres',
  'availability',
  'childcare',
  'accessible',
  'woman',
  'parent',
  'intensity',
  'completed_course_start_id',
  'completed_provider_id',
  'created_at',
  'updated_at',
];
const days = ['level_assessed_on', 'youth_until', 'earliest_start', 'latest_start', 'waiting_since', 'completed_on'];

const property = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const entryColumns = [
  ...plain.map((column) => `e.${column} as "${property(column)}"`),
  ...days.map((column) => `to_char(e.${column}, 'YYYY-MM-DD') as "${property(column)}"`),
].join(', ');

/** Rows were written by this feature, so their words are taken for what they say. */
export function toEntry(row: EntryColumns): WaitingEntry {
  const base = {
    id: row.id as WaitingEntryId,
    version: row.version,
    reference: row.reference,
    personRef: row.personRef as PersonRef,
    referringOrganisationId: row.referringOrganisationId as OrganisationId,
    ...(row.caseManagerId && { caseManagerId: row.caseManagerId as MemberId }),
    need: toNeed(row),
    waitingSince: row.waitingSince as CalendarDate,
    ...(row.completedCourseStartId && {
      completed: {
        courseStartId: row.completedCourseStartId as CourseStartId,
        providerId: row.completedProviderId as OrganisationId,
        on: row.completedOn as CalendarDate,
      },
    }),
  };
  if (row.state === 'paused') return { ...base, state: row.state, dormant: row.dormant };
  if (row.state === 'withdrawn') return { ...base, state: row.state, endReason: row.endReason as EndReason };
  return { ...base, state: row.state };
}

function toNeed(row: EntryColumns): Need {
  return {
    level: row.level as Level,
    ...(row.levelAssessedOn && { levelAssessedOn: row.levelAssessedOn as CalendarDate }),
    ...(row.levelSource && { levelSource: row.levelSource as LevelSource }),
    track: row.track as Track,
    entitlements: row.entitlements,
    municipality: row.municipality as Ags,
    easting: row.easting,
    northing: row.northing,
    reachMetres: row.reachMetres,
    availability: row.availability,
    childcare: row.childcare,
    accessible: row.accessible,
    ...(row.intensity && { intensity: row.intensity as Intensity }),
    ...(row.earliestStart && { earliestStart: row.earliestStart as CalendarDate }),
    ...(row.latestStart && { latestStart: row.latestStart as CalendarDate }),
    woman: row.woman,
    parent: row.parent,
    ...(row.youthUntil && { youthUntil: row.youthUntil as CalendarDate }),
  };
}

/** What a need and a state look like as columns, in the order of `changeable`. */
export const changeable = [
  'state',
  'dormant',
  'end_reason',
  'level',
  'level_assessed_on',
  'level_source',
  'track',
  'entitlements',
  'municipality',
  'easting',
  'northing',
  'reach_metres',
  'availability',
  'childcare',
  'accessible',
  'woman',
  'parent',
  'youth_until',
  'intensity',
  'earliest_start',
  'latest_start',
  'completed_course_start_id',
  'completed_provider_id',
  'completed_on',
] as const;

export function changeableValues(entry: WaitingEntry): readonly unknown[] {
  const { need, completed } = entry;
  return [
    entry.state,
    entry.state === 'paused' && entry.dormant,
    entry.state === 'withdrawn' ? entry.endReason : null,
    need.level,
    need.levelAssessedOn ?? null,
    need.levelSource ?? null,
    need.track,
    JSON.stringify(need.entitlements),
    need.municipality,
    need.easting,
    need.northing,
    need.reachMetres,
    need.availability,
    need.childcare,
    need.accessible,
    need.woman,
    need.parent,
    need.youthUntil ?? null,
    need.intensity ?? null,
    need.earliestStart ?? null,
    need.latestStart ?? null,
    completed?.courseStartId ?? null,
    completed?.providerId ?? null,
    completed?.on ?? null,
  ];
}
