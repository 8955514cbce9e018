import type { Engine } from '../model/engine.js';
import type { Situation } from './situation.js';

/** What an engine knows about one person and all courses. */
export function situationOf(engine: Engine, id: string): Situation {
  const market = engine.market();
  const person = engine.person(id);
  if (!person) throw new Error(`nobody is ${id}`);
  const hold = market.holds.find((each) => each.person === id);
  const planned = engine.placeOf(id)?.course;
  return {
    person,
    asOf: market.asOf,
    terms: market.terms,
    ...(hold && { hold }),
    ...(planned !== undefined && { planned }),
    courses: market.courses.map((course) => ({ course, standing: engine.standing(course.id) })),
  };
}
