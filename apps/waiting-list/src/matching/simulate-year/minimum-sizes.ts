import { type Course, compareUrgency, fillingOf, isShort } from '@app/allocation';
import { type County, tallyOf } from './county.js';

/**
 * On decision days, one at a time: among those with too few people the earliest decision, then the lowest share of the
 * minimum. The county says yes to every proposal; people go back with their old date, promised ones first in line.
 */
export function decideMinimumSizes(county: County): void {
  for (let course = firstBelowMinimum(county); course; course = firstBelowMinimum(county)) cancel(county, course);
}

function firstBelowMinimum({ engine, modules }: County): Course | undefined {
  const short = [...modules.keys()].flatMap((id) => {
    const course = engine.course(id);
    if (!course || course.decidesOn !== engine.asOf) return [];
    const filling = fillingOf(course, engine.standing(id));
    return isShort(filling) ? [filling] : [];
  });
  return short.sort(compareUrgency)[0]?.course;
}

function cancel(county: County, course: Course): void {
  const { accepted, engine, modules, offers } = county;
  const promised = [...offers.values(), ...[...accepted].map(([person, id]) => ({ person, course: id }))];
  for (const { person, course: id } of promised) {
    if (id !== course.id) continue;
    offers.delete(person);
    accepted.delete(person);
    engine.apply({ type: 'hold.release', person, hardship: true });
  }
  engine.apply({ type: 'course.update', course: { ...course, cancelled: true } });
  modules.delete(course.id);
  tallyOf(county)?.cancelled();
}
