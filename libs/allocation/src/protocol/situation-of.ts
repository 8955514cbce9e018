import { horizonMetres, type Situation } from '../explain/situation.js';
import type { Engine } from '../model/engine.js';
import type { Person } from '../model/person.js';
import type { AllocationTerms } from '../model/terms.js';
import { squareMetres } from '../rules/distance.js';

/** What an engine knows about one person and the courses around them. */
export function situationOf(person: Person, engine: Engine, terms: AllocationTerms): Situation {
  const hold = engine.hold(person.id);
  const planned = engine.placeOf(person.id)?.course;
  const around = [...engine.courses()].filter(
    (course) => course.online || squareMetres(person, course) <= horizonMetres ** 2,
  );
  return {
    person,
    asOf: engine.asOf,
    terms,
    ...(hold && { hold }),
    ...(planned !== undefined && { planned }),
    courses: around.map((course) => ({ course, standing: engine.standing(course.id) })),
  };
}
