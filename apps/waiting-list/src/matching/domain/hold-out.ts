import type { HoldOutKind } from '@app/contracts';
import { type CalendarDate, type CourseStartId, RuleViolation, refuseField } from '@app/kernel';

/** Places of a course start kept for some until a day. Never deleted: offers name it by its position. */
export interface HoldOut {
  readonly id: string;
  readonly version: number;
  readonly courseStartId: CourseStartId;
  readonly position: number;
  readonly kind: HoldOutKind;
  readonly fromCourseStartId?: CourseStartId;
  readonly maxTier?: number;
  readonly places: number;
  /** The last day on which its places are kept. */
  readonly until: CalendarDate;
  readonly source: 'coordinator' | 'transition';
}

export type HoldOutWish = Omit<HoldOut, 'id' | 'version' | 'position' | 'source'>;

/** The course start whose places they are, as far as keeping some depends on it. */
export interface StartWithPlaces {
  readonly places: number;
  /** Last day on which somebody may still begin. */
  readonly closesOn: CalendarDate;
  readonly today: CalendarDate;
}

/** Refuses what keeps places for nobody, or beyond what there is. */
export function keepPlaces(wish: HoldOutWish, start: StartWithPlaces): HoldOutWish {
  if ((wish.kind === 'cohort') !== (wish.fromCourseStartId !== undefined)) {
    throw refuseField('/fromCourseStartId', 'hold-out.names-nobody', 'A cohort is that of one course start.');
  }
  if ((wish.kind === 'tier') !== (wish.maxTier !== undefined)) {
    throw refuseField('/maxTier', 'hold-out.names-nobody', 'Places are kept up to one tier.');
  }
  if (wish.fromCourseStartId === wish.courseStartId) {
    throw refuseField('/fromCourseStartId', 'hold-out.same-course', 'Nobody comes out of a course into itself.');
  }
  refusePast(wish, start);
  refuseImpossible(wish, start);
  return wish;
}

export function changeHoldOut(
  holdOut: HoldOut,
  change: Partial<Pick<HoldOut, 'places' | 'until'>>,
  start: StartWithPlaces,
): HoldOut {
  const changed = { ...holdOut, ...change };
  if (change.until) refusePast(changed, start);
  refuseImpossible(changed, start);
  return changed;
}

/** One that is over may still be counted down to none: only a day that is named anew must be one to come. */
function refusePast({ until }: Pick<HoldOut, 'until'>, { today }: StartWithPlaces): void {
  if (until < today) throw refuseField('/until', 'hold-out.until-past', 'Places are kept from today on.');
}

function refuseImpossible({ places, until }: Pick<HoldOut, 'places' | 'until'>, start: StartWithPlaces): void {
  if (places > start.places) {
    throw refuseField('/places', 'hold-out.more-than-there-are', 'The course has fewer places.');
  }
  if (until > start.closesOn) {
    throw refuseField('/until', 'hold-out.after-entry-closes', 'Places are kept while somebody may still begin.');
  }
}

/** Nothing is kept at a course start that nobody can begin any more. */
export function refuseOver(status: string): void {
  if (status === 'published' || status === 'postponed' || status === 'started') return;
  throw new RuleViolation('hold-out.course-over', 'Nobody can begin this course any more.', [], 'conflict');
}
