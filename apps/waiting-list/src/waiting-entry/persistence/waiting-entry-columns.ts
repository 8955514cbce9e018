import type {
  CourseFormat,
  CourseType,
  HardshipGround,
  Intensity,
  LevelSource,
  LevelTest,
  ObligingBody,
} from '@app/contracts';
import {
  type Ags,
  type CalendarDate,
  type CourseStartId,
  calendarDateOf,
  type Level,
  type MemberId,
  type OrganisationId,
  type PersonRef,
  type Track,
  type WaitingEntryId,
} from '@app/kernel';
import type { Entitlement, Need } from '../domain/need.js';
import type { EndReason, LinkId, WaitingEntry } from '../domain/waiting-entry.js';

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
  readonly levelTest: string | null;
  readonly track: string;
  readonly entitlements: readonly Entitlement[];
  readonly obligedBy: string | null;
  readonly obligedSince: string | null;
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
  readonly formats: readonly CourseFormat[];
  readonly wantedCourseTypes: readonly CourseType[];
  readonly unwantedProviderIds: readonly OrganisationId[];
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly waitingSince: string;
  readonly completedCourseStartId: string | null;
  readonly completedProviderId: string | null;
  readonly completedOn: string | null;
  readonly linkId: string | null;
  readonly hardshipReason: HardshipGround | null;
  readonly dormantSince: Date | null;
  readonly withdrawnAt: Date | null;
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
  'level_test',
  'track',
  'entitlements',
  'obliged_by',
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
  'formats',
  'wanted_course_types',
  'unwanted_provider_ids',
  'completed_course_start_id',
  'completed_provider_id',
  'link_id',
  'hardship_reason',
  'dormant_since',
  'withdrawn_at',
  'created_at',
  'updated_at',
];
const days = [
  'level_assessed_on',
  'obliged_since',
  'youth_until',
  'earliest_start',
  'latest_start',
  'waiting_since',
  'completed_on',
];

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
    ...(row.linkId && { linkId: row.linkId as LinkId }),
    ...(row.hardshipReason && { hardship: row.hardshipReason }),
  };
  if (row.state === 'paused') return { ...base, state: row.state, dormant: row.dormant };
  if (row.state === 'withdrawn') {
    const withdrawnOn = calendarDateOf(row.withdrawnAt ?? row.updatedAt);
    return { ...base, state: row.state, endReason: row.endReason as EndReason, withdrawnOn };
  }
  return { ...base, state: row.state };
}

function toNeed(row: EntryColumns): Need {
  return {
    level: row.level as Level,
    ...(row.levelAssessedOn && { levelAssessedOn: row.levelAssessedOn as CalendarDate }),
    ...(row.levelSource && { levelSource: row.levelSource as LevelSource }),
    ...(row.levelTest && { levelTest: row.levelTest as LevelTest }),
    track: row.track as Track,
    entitlements: row.entitlements,
    ...(row.obligedBy && {
      obligation: { by: row.obligedBy as ObligingBody, since: row.obligedSince as CalendarDate },
    }),
    municipality: row.municipality as Ags,
    easting: row.easting,
    northing: row.northing,
    reachMetres: row.reachMetres,
    availability: row.availability,
    childcare: row.childcare,
    accessible: row.accessible,
    ...(row.intensity && { intensity: row.intensity as Intensity }),
    formats: row.formats,
    wantedCourseTypes: row.wantedCourseTypes,
    unwantedProviderIds: row.unwantedProviderIds,
    ...(row.earliestStart && { earliestStart: row.earliestStart as CalendarDate }),
    ...(row.latestStart && { latestStart: row.latestStart as CalendarDate }),
    woman: row.woman,
    parent: row.parent,
    ...(row.youthUntil && { youthUntil: row.youthUntil as CalendarDate }),
  };
}

/** What of an entry can change, as columns, in the order of `changeable`. */
export const changeable = [
  'case_manager_id',
  'link_id',
  'state',
  'dormant',
  'end_reason',
  'level',
  'level_assessed_on',
  'level_source',
  'level_test',
  'track',
  'entitlements',
  'obliged_by',
  'obliged_since',
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
  'formats',
  'wanted_course_types',
  'unwanted_provider_ids',
  'earliest_start',
  'latest_start',
  'completed_course_start_id',
  'completed_provider_id',
  'completed_on',
] as const;

export function changeableValues(entry: WaitingEntry): readonly unknown[] {
  const { need, completed } = entry;
  return [
    entry.caseManagerId ?? null,
    entry.linkId ?? null,
    entry.state,
    entry.state === 'paused' && entry.dormant,
    entry.state === 'withdrawn' ? entry.endReason : null,
    need.level,
    need.levelAssessedOn ?? null,
    need.levelSource ?? null,
    need.levelTest ?? null,
    need.track,
    JSON.stringify(need.entitlements),
    need.obligation?.by ?? null,
    need.obligation?.since ?? null,
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
    need.formats,
    need.wantedCourseTypes,
    need.unwantedProviderIds,
    need.earliestStart ?? null,
    need.latestStart ?? null,
    completed?.courseStartId ?? null,
    completed?.providerId ?? null,
    completed?.on ?? null,
  ];
}
