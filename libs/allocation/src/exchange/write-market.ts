import { fromDayNumber } from '@app/kernel';
import type { Course, Hold, HoldOut } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import type { Day, Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { assignmentFormatName, formatName } from './vocabulary.js';
import { bornForYouthUntil } from './youth.js';

/** Somebody of whom no last day of youth is known is written as old enough for no youth course. */
const bornLongAgo = '1950-01-01';

/**
 * Writes a market in the format course-match/1. The format knows no wishes for types or providers, no shared tickets
 * and one last day for both BAMF paths; a market that has more than that does not come back the same.
 */
export function writeMarket({ asOf, terms, persons, courses, holds }: Market): object {
  return {
    format: formatName,
    asOf: date(asOf),
    policy: terms,
    persons: persons.map(writePerson),
    courses: courses.map(writeCourse),
    holds: holds.map(writeHold),
  };
}

export function writeAssignment(plan: Iterable<PlannedPlace>): { readonly assignments: readonly PlannedPlace[] } {
  return Object.assign({ format: assignmentFormatName }, { assignments: [...plan] });
}

export function writeEvent(event: MarketEvent): object {
  switch (event.type) {
    case 'person.add':
    case 'person.update':
      return { ...event, person: writePerson(event.person) };
    case 'course.add':
    case 'course.update':
      return { ...event, course: writeCourse(event.course) };
    case 'offer.issue':
      return { ...event, ...(event.until !== undefined && { until: date(event.until) }) };
    case 'day':
      return { ...event, asOf: date(event.asOf) };
    default:
      return event;
  }
}

function writePerson(person: Person): object {
  const until = person.entitledUntil ?? person.obligedUntil;
  return {
    id: person.id,
    x: person.x,
    y: person.y,
    level: person.level,
    track: person.track,
    funding: person.funding,
    validUntil: maybeDate(until),
    female: person.woman,
    born: person.youthUntil === undefined ? bornLongAgo : date(bornForYouthUntil(person.youthUntil)),
    parent: person.parent,
    avail: person.availability,
    childcare: person.childcare,
    wheelchair: person.accessible,
    maxDistM: person.reachMetres,
    earliest: date(person.earliestStart ?? 0),
    latest: maybeDate(person.latestStart),
    waitingSince: date(person.waitingSince),
    completed: person.completed ? { ...person.completed, on: date(person.waitingSince) } : null,
    hardship: person.hardship,
    intensity: person.intensity ?? null,
    declined: person.declined,
    paused: person.paused,
  };
}

function writeCourse(course: Course): object {
  return {
    id: course.id,
    provider: course.provider,
    x: course.x,
    y: course.y,
    online: course.online,
    levels: course.levels,
    track: course.track,
    funding: course.funding,
    womenOnly: course.womenOnly,
    youth: course.youth,
    parents: course.parentsOnly,
    slots: course.slots,
    childcare: course.childcare,
    accessible: course.accessible,
    intensity: course.intensity,
    start: date(course.startsOn),
    closesOn: date(course.closesOn),
    decisionOn: date(course.decidesOn),
    capacity: course.capacity,
    taken: course.taken,
    min: course.minimum,
    status: course.cancelled ? 'cancelled' : 'open',
    holdouts: course.holdOuts.map(writeHoldOut),
  };
}

function writeHoldOut(holdOut: HoldOut): object {
  return { ...holdOut, until: date(holdOut.until) };
}

function writeHold(hold: Hold): object {
  return { ...hold, ...(hold.until !== undefined && { until: date(hold.until) }) };
}

function date(day: Day): string {
  return fromDayNumber(day);
}

function maybeDate(day: Day | undefined): string | null {
  return day === undefined ? null : date(day);
}
