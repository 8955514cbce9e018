import { burden, type Change, changesFor } from '../explain/changes.js';
import type { Course } from '../model/course.js';
import type { Engine } from '../model/engine.js';
import type { Day, Person } from '../model/person.js';
import type { Priority } from '../model/plan.js';
import type { AllocationTerms } from '../model/terms.js';
import { whyImpossible } from '../rules/feasibility.js';
import { comparePriority, priority } from '../rules/priority.js';

/** Somebody who could be asked about a course that lacks people. */
export interface Filler {
  readonly person: string;
  /** Where they are planned now: they would have to prefer this course. Absent for people without a place. */
  readonly planned?: string;
  /** The one thing that they would have to change. Absent when the course suits them as it is. */
  readonly change?: Change;
}

interface Ranked {
  readonly filler: Filler;
  readonly asked: number;
  readonly rank: Priority;
}

/** Who could fill a course: first people without a place, those of whom it asks least, then people planned elsewhere. */
export function whoCouldFill(engine: Engine, course: Course, atMost = 20): readonly Filler[] {
  const { persons, holds, asOf, terms } = engine.market();
  const held = new Set(holds.map(({ person }) => person));
  const found = persons.flatMap((person): Ranked[] => {
    if (person.paused || held.has(person.id) || !course.levels.includes(person.level)) return [];
    const filler = fillerOf(person, engine.placeOf(person.id)?.course, course, asOf);
    return filler ? [ranked(filler, person, asOf, terms)] : [];
  });
  return found
    .sort((a, b) => a.asked - b.asked || comparePriority(a.rank, b.rank))
    .slice(0, atMost)
    .map(({ filler }) => filler);
}

/** One person in the market; undefined when the course is theirs already, or cannot be. */
export function fillerOf(person: Person, planned: string | undefined, course: Course, asOf: Day): Filler | undefined {
  if (planned === course.id) return undefined;
  const reasons = whyImpossible(person, course, asOf);
  if (reasons.length === 0) return { person: person.id, ...(planned !== undefined && { planned }) };
  if (planned !== undefined) return undefined;
  const [change, ...more] = changesFor(person, course, reasons) ?? [];
  return change && more.length === 0 ? { person: person.id, change } : undefined;
}

function ranked(filler: Filler, person: Person, asOf: Day, terms: AllocationTerms): Ranked {
  const asked = filler.planned === undefined ? 0 : Number.MAX_SAFE_INTEGER;
  return {
    filler,
    asked: filler.change ? burden(person, filler.change, terms.kmPoints) : asked,
    rank: priority(person, asOf, terms),
  };
}
