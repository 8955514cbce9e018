import type {
  CourseFormat,
  CourseStartState,
  CourseStartView,
  CourseType,
  SectionEntryView,
  TargetGroup,
} from '@app/contracts';
import type { CalendarDate } from '@app/kernel';

/** What the brochure says of a course start. */
export interface PrintedCourse {
  readonly title: string;
  readonly status: CourseStartState;
  readonly courseType: CourseType;
  readonly entryLevels: readonly string[];
  readonly format: CourseFormat;
  readonly targetGroup: TargetGroup;
  readonly childcare: boolean;
  readonly accessible: boolean;
  /** BCP 47 tags. */
  readonly supportLanguages?: readonly string[] | undefined;
  readonly startsOn: string;
  /** Where it is entered when it has passed its first section; its day and level stand for those of the course. */
  readonly sectionEntry?: SectionEntryView | undefined;
  readonly times: string;
  readonly provider: string;
  readonly registrationDeadline?: string | undefined;
  readonly priceCents?: number | undefined;
  readonly venue: readonly string[];
  /** Empty for a course without a place. */
  readonly area: string;
}

export interface LevelOfArea {
  /** Undefined when the provider did not say. */
  readonly level: string | undefined;
  readonly courses: readonly PrintedCourse[];
}

export interface Area {
  readonly name: string;
  readonly levels: readonly LevelOfArea[];
}

/** On paper stands what somebody can still begin. */
export function canBeBegun(
  { status, entryClosesOn, sectionEntry }: Pick<CourseStartView, 'status' | 'entryClosesOn' | 'sectionEntry'>,
  today: CalendarDate,
): boolean {
  const open = status === 'published' || status === 'postponed' || status === 'started';
  return open && (sectionEntry?.entryClosesOn ?? entryClosesOn) >= today;
}

/** By place (those without one last), in it by level from the lowest, then by day; a course with several levels stands once, with its lowest. */
export function byAreaAndLevel(courses: readonly PrintedCourse[], order: readonly string[]): Area[] {
  const areas = groupedBy(courses, ({ area }) => area);
  return [...areas]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'de'))
    .map(([name, inArea]) => ({ name, levels: byLevel(inArea, order) }));
}

function byLevel(courses: readonly PrintedCourse[], order: readonly string[]): LevelOfArea[] {
  const rank = (level: string | undefined) => (level === undefined ? order.length : order.indexOf(level));
  const lowest = ({ entryLevels }: PrintedCourse) => [...entryLevels].sort((a, b) => rank(a) - rank(b))[0];
  return [...groupedBy(courses, lowest)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([level, ofLevel]) => ({
      level,
      courses: ofLevel.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0)),
    }));
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
