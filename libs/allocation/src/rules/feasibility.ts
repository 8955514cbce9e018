import type { Course } from '../model/course.js';
import type { Day, FundingPath, Person } from '../model/person.js';
import type { InfeasibilityCode } from './codes.js';
import { squareMetres } from './distance.js';

type Obstacle = (person: Person, course: Course, asOf: Day) => boolean;

/** Every reason that can make a place impossible, in the order in which people are told. */
const obstacles: readonly (readonly [InfeasibilityCode, Obstacle])[] = [
  ['COURSE_CANCELLED', (_, { cancelled }) => cancelled],
  ['BOOKING_CLOSED', (_, { closesOn }, asOf) => asOf > closesOn],
  ['LEVEL', ({ level }, { levels }) => !levels.includes(level)],
  ['TRACK', (person, { track }) => person.track !== track],
  ['FUNDING', (person, { funding }) => !person.funding.some((path) => funding.includes(path))],
  ['ENTITLEMENT_EXPIRED', onlyLapsedPaths],
  ['WOMEN_ONLY', ({ woman }, { womenOnly }) => womenOnly && !woman],
  ['YOUTH', ({ youthUntil }, { youth, startsOn }) => youth && (youthUntil === undefined || startsOn > youthUntil)],
  ['PARENTS_ONLY', ({ parent }, { parentsOnly }) => parentsOnly && !parent],
  ['AVAILABILITY', ({ availability }, { slots }) => (slots & ~availability) !== 0],
  ['CHILDCARE', (person, course) => person.childcare && !course.childcare],
  ['ACCESS', (person, course) => person.accessible && !course.accessible],
  ['DISTANCE', (person, course) => !course.online && squareMetres(person, course) > person.reachMetres ** 2],
  ['TOO_EARLY', ({ earliestStart }, { startsOn }) => earliestStart !== undefined && startsOn < earliestStart],
  ['TOO_LATE', ({ latestStart }, { startsOn }) => latestStart !== undefined && startsOn > latestStart],
  ['DECLINED', ({ declined }, { id }) => declined.includes(id)],
  ['TYPE_NOT_WANTED', isOfUnwantedType],
  ['PROVIDER_NOT_WANTED', ({ unwantedProviders }, { provider }) => unwantedProviders?.includes(provider) ?? false],
];

/** All reasons why this place is impossible for this person today; none = possible. */
export function whyImpossible(person: Person, course: Course, asOf: Day): InfeasibilityCode[] {
  return obstacles.flatMap(([code, stands]) => (stands(person, course, asOf) ? [code] : []));
}

export function isPossible(person: Person, course: Course, asOf: Day): boolean {
  return obstacles.every(([, stands]) => !stands(person, course, asOf));
}

const refusals = obstacles.filter(([code]) => ['DECLINED', 'TYPE_NOT_WANTED', 'PROVIDER_NOT_WANTED'].includes(code));

/** Whether somebody has declined this course start or wishes for another kind of course or provider. */
export function isRefused(person: Person, course: Course): boolean {
  return refusals.some(([, stands]) => stands(person, course, 0));
}

/** The common funding paths are BAMF paths only, and the course starts after the last day of each. */
function onlyLapsedPaths(person: Person, { funding, startsOn }: Course): boolean {
  const common = person.funding.filter((path) => funding.includes(path));
  return common.length > 0 && common.every((path) => startsOn > lastDayOf(path, person));
}

/** The last day on which a course paid this way may start; without end for every path but the two of the BAMF. */
export function lastDayOf(path: FundingPath, { entitledUntil, obligedUntil }: Person): Day {
  if (path === 'bamf-entitled') return entitledUntil ?? Number.POSITIVE_INFINITY;
  if (path === 'bamf-obliged') return obligedUntil ?? Number.POSITIVE_INFINITY;
  return Number.POSITIVE_INFINITY;
}

/** A course of a type nobody has named is not in anybody's list of wanted types. */
function isOfUnwantedType({ wantedTypes }: Person, { type }: Course): boolean {
  return wantedTypes !== undefined && wantedTypes.length > 0 && (type === undefined || !wantedTypes.includes(type));
}
