import { CourseIndex } from '../candidates/course-index.js';
import type { Course } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace, Priority } from '../model/plan.js';
import { isPossible, whyImpossible } from '../rules/feasibility.js';
import { admits } from '../rules/place-groups.js';
import { compareLiking, liking } from '../rules/preference.js';
import { comparePriority } from '../rules/priority.js';
import type { Finding } from './finding.js';
import { type FilledCourse, type FilledGroup, rough, Seating } from './seating.js';

/**
 * Every point in which a plan is not what it has to be; none = it is right. It looks at the plan alone and knows no way
 * to find one: with one common order exactly one plan has all the properties.
 */
export function whatIsWrong(market: Market, plan: Iterable<PlannedPlace>): Finding[] {
  const places = [...plan];
  const seating = new Seating(market, places);
  return [
    ...places.flatMap((place) => wrongAtPlace(place, seating)),
    ...peopleWithTwoPlaces(places),
    ...overfullGroups(seating),
    ...missedPlaces(seating),
  ];
}

function wrongAtPlace(place: PlannedPlace, seating: Seating): Finding[] {
  const person = seating.persons.get(place.person);
  const course = seating.courses.get(place.course);
  const group = seating.groupOf(place);
  if (!person || !course || !group) return [{ property: 'known', ...place }];
  const findings: Finding[] = [];
  if (!seating.waiting.has(person.id)) findings.push({ property: 'waiting', ...place });
  const reasons = whyImpossible(person, course.course, seating.market.asOf);
  if (reasons.length > 0) findings.push({ property: 'feasible', ...place, reasons });
  if (!isAdmitted(person, seating.rankOf(person), group)) findings.push({ property: 'group-admits', ...place });
  const rank = seating.rankOf(person);
  for (const earlier of course.groups) {
    if (earlier === group) break;
    if (hasPlaceFor(rank, earlier) && isAdmitted(person, rank, earlier))
      findings.push({ property: 'first-group', ...place });
  }
  return findings;
}

function peopleWithTwoPlaces(places: readonly PlannedPlace[]): Finding[] {
  const seen = new Set<string>();
  return places.flatMap((place): Finding[] => {
    if (seen.has(place.person)) return [{ property: 'one-place', ...place }];
    seen.add(place.person);
    return [];
  });
}

function overfullGroups(seating: Seating): Finding[] {
  return [...seating.courses.values()].flatMap(({ course, groups }) =>
    groups.flatMap(({ name, room, members }): Finding[] =>
      members > room ? [{ property: 'capacity', course: course.id, group: name }] : [],
    ),
  );
}

/** Places that somebody prefers to their own, may have, and sees free or given to someone who comes later. */
function missedPlaces(seating: Seating): Finding[] {
  const index = new CourseIndex(seating.courses.values());
  return seating.market.persons.flatMap((person) =>
    seating.waiting.has(person.id) ? missedBy(person, seating, index) : [],
  );
}

/** Asks the cheap questions first: a whole country has many courses that are full of people of higher priority. */
function missedBy(person: Person, seating: Seating, index: CourseIndex<FilledCourse>): Finding[] {
  const { asOf, terms } = seating.market;
  const rank = seating.rankOf(person);
  const place = seating.places.get(person.id);
  const own = place && seating.courses.get(place.course)?.course;
  const ownLiking = own && liking(person, own, terms);
  const findings: Finding[] = [];
  const here = rough(rank);
  index.visit(person, ({ course, groups, gate }) => {
    if (here > gate || course === own) return;
    // only the provider of the completed course makes a place better than its start
    if (ownLiking && course.startsOn - terms.sameProviderPoints > ownLiking.points) return;
    if (!isPossible(person, course, asOf)) return;
    if (ownLiking && compareLiking(ownLiking, liking(person, course, terms)) < 0) return;
    for (const group of groups)
      if (hasPlaceFor(rank, group) && isAdmitted(person, rank, group)) findings.push(missed(person, course, group));
  });
  return findings;
}

function missed({ id }: Person, course: Course, { name, room, members, last }: FilledGroup): Finding {
  const place = { person: id, course: course.id, group: name };
  if (members < room || !last) return { property: 'no-waste', ...place };
  return { property: 'no-justified-envy', ...place, envied: last.id };
}

/** Whether a group has a free place, or one given to someone who comes later in the order. */
function hasPlaceFor(rank: Priority, { members, room, last }: FilledGroup): boolean {
  return members < room || (last !== undefined && comparePriority(rank, last) < 0);
}

function isAdmitted(person: Person, { tier }: Priority, { holdOut }: FilledGroup): boolean {
  return holdOut === undefined || admits(holdOut, person, tier);
}
