import { CourseIndex } from '../candidates/course-index.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { isPossible, whyImpossible } from '../rules/feasibility.js';
import { admits } from '../rules/place-groups.js';
import { compareLiking, liking } from '../rules/preference.js';
import { comparePriority } from '../rules/priority.js';
import type { Finding } from './finding.js';
import { type FilledGroup, Seating } from './seating.js';

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
  const reasons = whyImpossible(person, course, seating.market.asOf);
  if (reasons.length > 0) findings.push({ property: 'feasible', ...place, reasons });
  if (!admitted(person, group, seating)) findings.push({ property: 'group-admits', ...place });
  for (const earlier of seating.groupsOf(course.id)) {
    if (earlier === group) break;
    if (hasPlaceFor(person, earlier, seating)) findings.push({ property: 'first-group', ...place });
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
  return seating.market.courses.flatMap(({ id }) =>
    seating
      .groupsOf(id)
      .flatMap(({ name, room, members }): Finding[] =>
        members > room ? [{ property: 'capacity', course: id, group: name }] : [],
      ),
  );
}

/** Places that somebody prefers to their own, may have, and sees free or given to someone who comes later. */
function missedPlaces(seating: Seating): Finding[] {
  const index = new CourseIndex(seating.market.courses);
  return seating.market.persons.flatMap((person) =>
    seating.waiting.has(person.id) ? missedBy(person, seating, index) : [],
  );
}

function missedBy(person: Person, seating: Seating, index: CourseIndex): Finding[] {
  const { asOf, terms } = seating.market;
  const ownId = seating.places.get(person.id)?.course;
  const own = ownId === undefined ? undefined : seating.courses.get(ownId);
  const ownLiking = own && liking(person, own, terms);
  const findings: Finding[] = [];
  for (const course of index.near(person)) {
    if (course.id === ownId) continue;
    const groups = seating.groupsOf(course.id).filter((group) => hasPlaceFor(person, group, seating));
    if (groups.length === 0 || !isPossible(person, course, asOf)) continue;
    if (ownLiking && compareLiking(ownLiking, liking(person, course, terms)) < 0) continue;
    for (const group of groups) findings.push(missed(person, course.id, group));
  }
  return findings;
}

function missed({ id }: Person, course: string, { name, room, members, last }: FilledGroup): Finding {
  const place = { person: id, course, group: name };
  if (members < room || !last) return { property: 'no-waste', ...place };
  return { property: 'no-justified-envy', ...place, envied: last.id };
}

/** Whether a group has a place for somebody: a free one, or one given to someone who comes later in the order. */
function hasPlaceFor(person: Person, group: FilledGroup, seating: Seating): boolean {
  const isFree = group.members < group.room;
  if (!isFree && !(group.last && comparePriority(seating.rankOf(person), group.last) < 0)) return false;
  return admitted(person, group, seating);
}

function admitted(person: Person, { holdOut }: FilledGroup, seating: Seating): boolean {
  return holdOut === undefined || admits(holdOut, person, seating.rankOf(person).tier);
}
