import type { Course, Hold } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import { defaultTerms } from '../rules/terms.js';
import { Fields } from './fields.js';
import { readCourse } from './read-course.js';
import { readHold } from './read-hold.js';
import { readPerson } from './read-person.js';
import { readTerms } from './read-terms.js';
import { Refused } from './refused.js';
import { formatName } from './vocabulary.js';

/** Reads a market of the format course-match/1. Throws `Refused` that names the first field which is not right. */
export function readMarket(value: unknown, at: () => string = () => ''): Market {
  const from = Fields.of(value, at);
  from.oneOf('format', [formatName]);
  const market: Market = {
    asOf: from.day('asOf'),
    terms: from.has('policy') ? readTerms(from.object('policy')) : defaultTerms,
    persons: from.list('persons', readPerson),
    courses: from.list('courses', readCourse),
    holds: from.has('holds') ? from.list('holds', readHold) : [],
  };
  const persons = distinct(market.persons, ({ id }: Person) => id, from.path('persons'), 'id');
  const courses = distinct(market.courses, ({ id }: Course) => id, from.path('courses'), 'id');
  distinct(market.holds, ({ person }: Hold) => person, from.path('holds'), 'person');
  for (const [index, { person, course }] of market.holds.entries()) {
    if (!persons.has(person)) throw unknown(`${from.path('holds')}[${index}].person`, person);
    if (!courses.has(course)) throw unknown(`${from.path('holds')}[${index}].course`, course);
  }
  return market;
}

function distinct<T>(rows: readonly T[], idOf: (row: T) => string, list: string, field: string): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const id = idOf(row);
    if (seen.has(id)) throw new Refused('DUPLICATE', `${list}[${index}].${field}`, `${id} is there already`);
    seen.add(id);
  }
  return seen;
}

function unknown(field: string, id: string): Refused {
  return new Refused('UNKNOWN', field, `there is no ${id} in this market`);
}
