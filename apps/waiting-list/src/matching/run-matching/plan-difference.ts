import type { Engine, RankedPlace } from '@app/allocation';
import { type CourseInPlan, type KeptPlace, outlineOf, type PlanDifference } from '../persistence/plans.js';
import type { DueBoard } from './due-board.js';

/** What is to be written after these people and course starts changed. */
export function differenceFor(
  engine: Engine,
  board: DueBoard,
  persons: Iterable<string>,
  courses: Iterable<string>,
): PlanDifference {
  const places: RankedPlace[] = [];
  const without: string[] = [];
  for (const person of persons) {
    const place = engine.rankedPlaceOf(person);
    if (place) places.push(place);
    else without.push(person);
  }
  return { places, without, courses: inPlan(engine, board, courses), coursesGone: [] };
}

/** What is to be written so that the plan kept becomes the one in memory, whatever it was: told what is kept row by row. */
export class DifferenceToKept {
  readonly #same = new Set<string>();
  readonly #without: string[] = [];
  readonly #outlines = new Map<string, string | undefined>();

  constructor(
    private readonly engine: Engine,
    private readonly board: DueBoard,
  ) {}

  keptPlace(kept: KeptPlace): void {
    const place = this.engine.rankedPlaceOf(kept.person);
    if (!place) this.#without.push(kept.person);
    else if (isAsKept(place, kept)) this.#same.add(kept.person);
  }

  /** @param outline absent where it was planned on another footing */
  keptCourse(course: string, outline: string | undefined): void {
    this.#outlines.set(course, outline);
  }

  all(): PlanDifference {
    const there = [...this.engine.courses()].map(({ id }) => id);
    const gone = new Set(this.#outlines.keys());
    for (const id of there) gone.delete(id);
    return {
      places: [...this.engine.ranked(this.#same)],
      without: this.#without,
      courses: inPlan(this.engine, this.board, there).filter(
        (one) => outlineOf(one) !== this.#outlines.get(one.course),
      ),
      coursesGone: [...gone],
    };
  }
}

function inPlan(engine: Engine, board: DueBoard, courses: Iterable<string>): readonly CourseInPlan[] {
  return [...courses].flatMap((course) =>
    engine.course(course) ? [{ course, standing: engine.standing(course), due: board.at(course).offers }] : [],
  );
}

function isAsKept({ course, group, rank }: RankedPlace, kept: KeptPlace): boolean {
  return (
    course === kept.course &&
    String(group) === kept.group &&
    rank.tier === kept.tier &&
    rank.date === kept.date &&
    rank.lottery === kept.lottery
  );
}
