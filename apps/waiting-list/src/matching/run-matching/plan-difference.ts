import type { Engine, PlannedPlace } from '@app/allocation';
import type { CourseInPlan, PlaceInPlan, PlaceRow, PlanDifference } from '../persistence/plans.js';
import type { DueBoard } from './due-board.js';

/** What is to be written after these people and course starts changed. */
export function differenceFor(
  engine: Engine,
  board: DueBoard,
  persons: Iterable<string>,
  courses: Iterable<string>,
): PlanDifference {
  const places: PlaceInPlan[] = [];
  const without: string[] = [];
  for (const person of persons) {
    const place = engine.person(person) && engine.placeOf(person);
    if (place) places.push(ranked(engine, place));
    else without.push(person);
  }
  return { places, without, courses: inPlan(engine, board, courses), coursesGone: [] };
}

/** What is to be written so that the plan kept becomes this one, whatever it was. */
export function differenceToAll(
  engine: Engine,
  board: DueBoard,
  kept: readonly PlaceRow[],
  keptCourses: readonly string[],
): PlanDifference {
  const before = new Map(kept.map((row) => [row[0], row]));
  const places: PlaceInPlan[] = [];
  for (const each of engine.plan()) {
    const place = ranked(engine, each);
    if (!isAsKept(place, before.get(each.person))) places.push(place);
    before.delete(each.person);
  }
  const courses = [...engine.courses()].map(({ id }) => id);
  const there = new Set(courses);
  return {
    places,
    without: [...before.keys()],
    courses: inPlan(engine, board, courses),
    coursesGone: keptCourses.filter((id) => !there.has(id)),
  };
}

function ranked(engine: Engine, place: PlannedPlace): PlaceInPlan {
  return { ...place, rank: engine.priority(place.person) };
}

function inPlan(engine: Engine, board: DueBoard, courses: Iterable<string>): readonly CourseInPlan[] {
  return [...courses].flatMap((course) =>
    engine.course(course) ? [{ course, standing: engine.standing(course), due: board.at(course).offers }] : [],
  );
}

function isAsKept({ course, group, rank }: PlaceInPlan, kept: PlaceRow | undefined): boolean {
  if (!kept) return false;
  const [, keptCourse, keptGroup, tier, date, lottery] = kept;
  return (
    course === keptCourse &&
    String(group) === keptGroup &&
    rank.tier === tier &&
    rank.date === date &&
    rank.lottery === lottery
  );
}
