import { isRefused } from '../rules/feasibility.js';
import { int } from './columns.js';
import type { Courses } from './courses.js';
import type { People } from './people.js';
import * as bits from './record.js';

const p = bits.person;
const k = bits.course;

/** Funding, entitlement, age and wishes: what is not in the bits, the window or the distance. */
export function mayAttend(people: People, courses: Courses, slot: number, course: number): boolean {
  const person = slot * p.size;
  const from = course * k.size;
  const { record } = people;
  const start = int(courses.record, from + k.start);
  const common = int(record, person + p.funding) & int(courses.record, from + k.funding);
  if (
    (common & bits.anyOther) === 0 &&
    ((common & bits.entitled) === 0 || start > int(record, person + p.entitledUntil)) &&
    ((common & bits.obliged) === 0 || start > int(record, person + p.obligedUntil))
  )
    return false;
  if ((int(courses.record, from + k.kind) & bits.youth) !== 0 && start > int(record, person + p.youthUntil))
    return false;
  const isPicky = (int(record, person + p.state) & bits.particular) !== 0;
  if (!isPicky && (int(people.refused, slot) & int(courses.marks, course)) === 0) return true;
  return !isRefused(people.at(slot), courses.at(course));
}
