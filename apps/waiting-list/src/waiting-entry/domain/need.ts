import {
  type CourseFormat,
  type CourseType,
  courseFormats,
  type FundingPath,
  type Intensity,
  type IssuingBody,
  type LevelSource,
  type LevelTest,
  type NeedBody,
  type ObligingBody,
} from '@app/contracts';
import {
  type Ags,
  type CalendarDate,
  type FieldProblem,
  type Level,
  type OrganisationId,
  RuleViolation,
  type Slot,
  type SlotSet,
  slotSet,
  slotsIn,
  type Track,
} from '@app/kernel';
import { problemsOf } from './need-rules.js';

/** Who pays for a course and since when and until when: the path, never the residence status behind it. */
export interface Entitlement {
  readonly path: FundingPath;
  readonly issuedBy?: IssuingBody;
  readonly issuedOn?: CalendarDate;
  readonly validUntil?: CalendarDate;
}

export interface Obligation {
  readonly by: ObligingBody;
  readonly since: CalendarDate;
}

/** Where a municipality lies: integer metres, UTM zone 32N. */
export interface Location {
  readonly easting: number;
  readonly northing: number;
}

/** What somebody waits for and what they can take. Says nothing about who they are. */
export interface Need extends Location {
  readonly level: Level;
  readonly levelAssessedOn?: CalendarDate;
  readonly levelSource?: LevelSource;
  readonly levelTest?: LevelTest;
  readonly track: Track;
  readonly entitlements: readonly Entitlement[];
  readonly obligation?: Obligation;
  readonly municipality: Ags;
  readonly reachMetres: number;
  readonly availability: SlotSet;
  readonly childcare: boolean;
  readonly accessible: boolean;
  readonly intensity?: Intensity;
  /** Forms that are possible, in the order of the list of forms. */
  readonly formats: readonly CourseFormat[];
  /** Empty: every type will do. */
  readonly wantedCourseTypes: readonly CourseType[];
  readonly unwantedProviderIds: readonly OrganisationId[];
  readonly earliestStart?: CalendarDate;
  readonly latestStart?: CalendarDate;
  readonly woman: boolean;
  readonly parent: boolean;
  readonly youthUntil?: CalendarDate;
}

/** Undefined when there is no such municipality, or none in the area the caller works in. */
export type LocateInArea = (municipality: string) => Location | undefined;

/** Reads a need as somebody wrote it down. Refuses it with every field that is wrong, not only the first. */
export function readNeed(written: NeedBody, today: CalendarDate, locate: LocateInArea): Need {
  const body = withoutNothing(written);
  const problems = problemsOf(body, today);
  if (problems.length > 0) throw new RuleViolation('need.unfit', 'The need cannot be taken on like this.', problems);
  const location = locate(body.municipality);
  if (!location) throw municipalityNotFound();
  const { easting, northing } = location;
  return { ...checked(body), easting, northing };
}

/** Another county's municipality answers as one that does not exist. */
function municipalityNotFound(): RuleViolation {
  const problem: FieldProblem = {
    pointer: '/need/municipality',
    code: 'need.municipality-not-found',
    detail: 'There is no such municipality in your area.',
  };
  return new RuleViolation(problem.code, problem.detail, [problem], 'not-found');
}

/** The rules have passed every value, so the written words may be taken for what they say. */
function checked(body: NeedBody): Omit<Need, keyof Location> {
  const { reachKm, availability, formats = courseFormats, wantedCourseTypes = [], ...rest } = body;
  const { childcare = false, accessible = false, woman = false, parent = false } = body;
  return {
    ...(rest as Pick<Need, 'level' | 'track' | 'municipality' | 'entitlements'>),
    reachMetres: reachKm * 1000,
    availability: slotSet(availability as readonly Slot[]),
    formats: courseFormats.filter((format) => formats.includes(format)),
    wantedCourseTypes,
    unwantedProviderIds: (body.unwantedProviderIds ?? []) as readonly OrganisationId[],
    childcare,
    accessible,
    woman,
    parent,
  };
}

/** The need as people write and read it. */
export function needBody(need: Need): NeedBody {
  const { easting: _, northing: __, reachMetres, availability, ...others } = need;
  const { formats, wantedCourseTypes, unwantedProviderIds, ...rest } = others;
  return {
    ...rest,
    reachKm: reachMetres / 1000,
    availability: slotsIn(availability),
    ...(formats.length < courseFormats.length && { formats }),
    ...(wantedCourseTypes.length > 0 && { wantedCourseTypes }),
    ...(unwantedProviderIds.length > 0 && { unwantedProviderIds }),
  };
}

export type NeedChanges = { readonly [Field in keyof NeedBody]?: NeedBody[Field] | null };

/** What is not mentioned stays; what is null is taken away. */
export function changedNeed(need: Need, changes: NeedChanges): NeedBody {
  return withoutNothing({ ...needBody(need), ...withoutUndefined(changes) } as NeedBody);
}

function withoutNothing(body: NeedBody): NeedBody {
  const given = Object.entries(body).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as unknown as NeedBody;
}

function withoutUndefined(changes: NeedChanges): NeedChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
