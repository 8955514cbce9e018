import type { Course } from '../model/course.js';
import type { Market } from '../model/market.js';
import type { Person } from '../model/person.js';
import type { PlannedPlace } from '../model/plan.js';
import { roomsOf, waitingIn } from '../plain/places-and-people.js';
import { squareMetres } from '../rules/distance.js';
import { isPossible } from '../rules/feasibility.js';
import { admits } from '../rules/place-groups.js';
import { compareLiking, liking } from '../rules/preference.js';
import { comparePriority, priority, tier } from '../rules/priority.js';

interface Approach {
  /** The order in which people choose. */
  readonly before?: (a: Person, b: Person, market: Market) => number;
  readonly possible?: (person: Person, course: Course, market: Market) => boolean;
  readonly rooms?: (market: Market) => Map<string, number[]>;
  readonly mayHave?: (person: Person, course: Course, group: number, market: Market) => boolean;
}

const inOrder = (a: Person, b: Person, { asOf, terms }: Market) =>
  comparePriority(priority(a, asOf, terms), priority(b, asOf, terms));
const admitted = (person: Person, { holdOuts }: Course, group: number, { asOf, terms }: Market) => {
  const holdOut = holdOuts[group];
  return holdOut === undefined || admits(holdOut, person, tier(person, asOf, terms));
};

/** Everybody in turn takes the best they may have, with one rule of the allocation replaced by another. */
function allocateBy({ before = inOrder, possible, rooms = roomsOf, mayHave = admitted }: Approach) {
  return (market: Market): PlannedPlace[] => {
    const left = rooms(market);
    const may = possible ?? ((person: Person, course: Course) => isPossible(person, course, market.asOf));
    return waitingIn(market)
      .sort((a, b) => before(a, b, market))
      .flatMap((person) => {
        const fits = (course: Course) =>
          (left.get(course.id) ?? []).findIndex((room, group) => room > 0 && mayHave(person, course, group, market));
        const best = market.courses
          .filter((course) => fits(course) >= 0 && may(person, course, market))
          .sort((a, b) => compareLiking(liking(person, a, market.terms), liking(person, b, market.terms)))[0];
        if (!best) return [];
        const group = fits(best);
        const places = left.get(best.id) ?? [];
        places[group] = (places[group] ?? 0) - 1;
        return [
          { person: person.id, course: best.id, group: group < best.holdOuts.length ? group : ('open' as const) },
        ];
      });
  };
}

const changed = (change: (market: Market) => Market) => (market: Market) => roomsOf(change(market));
const withCourses = (market: Market, change: (course: Course) => Course): Market => ({
  ...market,
  courses: market.courses.map(change),
});

/** Course after course takes those who come first among the people it is possible for, whatever they would prefer. */
function courseByCourse(market: Market): PlannedPlace[] {
  const left = roomsOf(market);
  const taken = new Set<string>();
  return market.courses.flatMap((course) => {
    const those = waitingIn(market)
      .filter((person) => !taken.has(person.id) && isPossible(person, course, market.asOf))
      .sort((a, b) => inOrder(a, b, market));
    const rooms = left.get(course.id) ?? [];
    return those.flatMap((person) => {
      const group = rooms.findIndex((room, index) => room > 0 && admitted(person, course, index, market));
      if (group < 0) return [];
      rooms[group] = (rooms[group] ?? 0) - 1;
      taken.add(person.id);
      return [
        { person: person.id, course: course.id, group: group < course.holdOuts.length ? group : ('open' as const) },
      ];
    });
  });
}

/** A place counts as gone for the next one as soon as somebody could have it, even if they sit elsewhere. */
function keptForOthers(market: Market): PlannedPlace[] {
  const right = allocateBy({})(market);
  return right.filter(({ person: id, course: own }) => {
    const person = market.persons.find((each) => each.id === id);
    return !market.courses.some(
      (course) => person && course.id !== own && course.capacity === 1 && isPossible(person, course, market.asOf),
    );
  });
}

/** Allocations somebody could plausibly write, each wrong in one point. */
export const wrongAllocations: Readonly<Record<string, (market: Market) => PlannedPlace[]>> = {
  'course by course': courseByCourse,
  'in the order of a table': allocateBy({ before: () => 0 }),
  'nearer people first': allocateBy({
    before: (a, b, market) => {
      const nearest = (person: Person) => Math.min(...market.courses.map((course) => squareMetres(person, course)));
      return nearest(a) - nearest(b) || inOrder(a, b, market);
    },
  }),
  'ties in the order of rows': allocateBy({
    before: (a, b, { asOf, terms }) => {
      const [one, other] = [priority(a, asOf, terms), priority(b, asOf, terms)];
      return one.tier - other.tier || one.date - other.date;
    },
  }),
  'reserved places for everybody': allocateBy({ mayHave: () => true }),
  'reserved places as a ceiling': allocateBy({
    mayHave: (person, course, group, market) => {
      const kept = course.holdOuts.some((_, index) => admitted(person, course, index, market));
      return kept
        ? group < course.holdOuts.length && admitted(person, course, group, market)
        : group === course.holdOuts.length;
    },
  }),
  'places kept empty for people who sit elsewhere': keptForOthers,
  'any common lesson time will do': allocateBy({
    possible: (person, course, { asOf }) => {
      const common = course.slots & person.availability;
      return isPossible(person, common === 0 ? course : { ...course, slots: common }, asOf);
    },
  }),
  'open offers taken away': allocateBy({ rooms: changed((market) => ({ ...market, holds: [] })) }),
  'places taken elsewhere forgotten': allocateBy({
    rooms: changed((market) => withCourses(market, (course) => ({ ...course, taken: 0 }))),
  }),
  'hold-outs without a date': allocateBy({
    rooms: changed((market) =>
      withCourses(market, (course) => ({
        ...course,
        holdOuts: course.holdOuts.map((holdOut) => ({ ...holdOut, until: market.asOf })),
      })),
    ),
  }),
};
