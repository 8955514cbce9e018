import type { CourseFormat, CourseStartStatus, CourseType, FundingPath, Intensity, TargetGroup } from '@app/contracts';
import type { CalendarDate, CourseStartId, Level, OrganisationId, SlotSet, Track } from '@app/kernel';

/** Metres in UTM zone 32N. */
export interface Point {
  readonly easting: number;
  readonly northing: number;
}

/** What is looked for. What is undefined does not matter. */
export interface Sought {
  readonly levels?: readonly Level[] | undefined;
  readonly courseTypes?: readonly CourseType[] | undefined;
  readonly tracks?: readonly Track[] | undefined;
  readonly fundingPaths?: readonly FundingPath[] | undefined;
  readonly targetGroups?: readonly TargetGroup[] | undefined;
  readonly formats?: readonly CourseFormat[] | undefined;
  readonly intensity?: Intensity | undefined;
  readonly supportLanguages?: readonly string[] | undefined;
  readonly childcare?: boolean | undefined;
  readonly accessible?: boolean | undefined;
  readonly providerId?: OrganisationId | undefined;
  readonly statuses: readonly CourseStartStatus[];
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly endsFrom?: CalendarDate | undefined;
  readonly area?: string | undefined;
  readonly near?: Point | undefined;
  readonly radiusKm?: number | undefined;
  readonly slots?: SlotSet | undefined;
  readonly free?: boolean | undefined;
  readonly enterable?: boolean | undefined;
  readonly ids?: readonly CourseStartId[] | undefined;
  readonly today: CalendarDate;
  readonly sort: 'start' | 'distance' | 'update';
}

type Bind = (value: unknown) => string;

/** SQL that holds for a row `s` of course_search when it is looked for; every value is bound. */
export function conditionsOf(sought: Sought, bind: Bind): string[] {
  const said = <T>(value: T | undefined, condition: (value: T) => string) =>
    value === undefined ? [] : [condition(value)];
  const among = (column: string) => (wanted: readonly string[]) => oneOf(column, wanted, bind);
  return [
    `s.status = any(${bind(sought.statuses)}::text[])`,
    ...said(sought.levels, (levels) => `s.entry_levels && ${bind(levels)}::text[]`),
    ...said(sought.courseTypes, among('course_type')),
    ...said(sought.tracks, among('track')),
    ...said(sought.fundingPaths, (paths) => `s.funding_paths && ${bind(paths)}::text[]`),
    ...said(sought.targetGroups, among('target_group')),
    ...said(sought.formats, among('format')),
    ...said(sought.intensity, (intensity) => `s.intensity = ${bind(intensity)}`),
    ...said(sought.supportLanguages, (languages) => `s.support_languages @> ${bind(languages)}::text[]`),
    ...said(sought.childcare, (childcare) => (childcare ? 's.childcare' : 'not s.childcare')),
    ...said(sought.accessible, (accessible) => (accessible ? 's.accessible' : 'not s.accessible')),
    ...said(sought.providerId, (id) => `s.provider_id = ${bind(id)}`),
    ...said(sought.from, (from) => `s.starts_on >= ${bind(from)}::date`),
    ...said(sought.to, (to) => `s.starts_on <= ${bind(to)}::date`),
    ...said(sought.endsFrom, (day) => `s.ends_on >= ${bind(day)}::date`),
    ...said(sought.area, (area) => within(area, bind)),
    ...said(sought.near, (near) => around(near, sought.radiusKm, bind)),
    ...said(sought.slots, (slots) => `s.slots <> 0 and s.slots & ~${bind(slots)}::integer = 0`),
    ...said(sought.ids, (ids) => `s.id = any(${bind(ids)}::uuid[])`),
    ...(sought.free ? ['s.free > 0'] : []),
    ...(sought.free || sought.enterable ? [canBeBegun(sought.today, bind)] : []),
  ];
}

/** Metres as the crow flies; null for a course without a place. */
export function distanceFrom({ easting, northing }: Point, bind: Bind): string {
  return `(s.position <-> point(${bind(easting)}::float8, ${bind(northing)}::float8))`;
}

function oneOf(column: string, [only, ...others]: readonly string[], bind: Bind): string {
  return others.length === 0 ? `s.${column} = ${bind(only)}` : `s.${column} = any(${bind([only, ...others])}::text[])`;
}

function within(area: string, bind: Bind): string {
  return area.length === 8 ? `s.municipality = ${bind(area)}` : `s.municipality like ${bind(`${area}%`)}`;
}

function around({ easting, northing }: Point, radiusKm: number | undefined, bind: Bind): string {
  if (radiusKm === undefined) return 'true';
  const centre = `point(${bind(easting)}::float8, ${bind(northing)}::float8)`;
  const circle = `circle(${centre}, ${bind(radiusKm * 1_000)}::float8)`;
  return `(s.position <@ ${circle} or s.position is null and s.format = 'online')`;
}

function canBeBegun(today: CalendarDate, bind: Bind): string {
  return `s.entry_closes_on >= ${bind(today)}::date and s.status in ('published', 'postponed', 'started')`;
}
