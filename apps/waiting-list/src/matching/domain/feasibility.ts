import type { FundingPath, InfeasibilityCode } from '@app/contracts';
import type { CourseStart, Day, Entitlement, Seeker } from './market.js';

type Obstacle = (seeker: Seeker, courseStart: CourseStart, asOf: Day) => boolean;

/** Every reason that can make a place impossible, in the order in which people are told. */
const obstacles: readonly (readonly [InfeasibilityCode, Obstacle])[] = [
  ['COURSE_CANCELLED', (_, { cancelled }) => cancelled],
  ['BOOKING_CLOSED', (_, { closesOn }, asOf) => asOf > closesOn],
  ['LEVEL', ({ level }, { entryLevels }) => !entryLevels.includes(level)],
  ['TRACK', (seeker, { track }) => seeker.track !== track],
  ['FUNDING', (seeker, courseStart) => !seeker.entitlements.some((one) => counts(one, courseStart))],
  ['ENTITLEMENT_EXPIRED', onlyLapsedPaths],
  ['WOMEN_ONLY', ({ woman }, { womenOnly }) => womenOnly && !woman],
  ['YOUTH', ({ youthUntil }, { youth, startsOn }) => youth && (youthUntil === undefined || startsOn > youthUntil)],
  ['PARENTS_ONLY', ({ parent }, { parentsOnly }) => parentsOnly && !parent],
  ['AVAILABILITY', ({ availability }, { slots }) => (slots & ~availability) !== 0],
  ['CHILDCARE', (seeker, courseStart) => seeker.childcare && !courseStart.childcare],
  ['ACCESS', (seeker, courseStart) => seeker.accessible && !courseStart.accessible],
  [
    'DISTANCE',
    (seeker, courseStart) => !courseStart.online && squareMetres(seeker, courseStart) > seeker.reachMetres ** 2,
  ],
  ['TOO_EARLY', ({ earliestStart }, { startsOn }) => earliestStart !== undefined && startsOn < earliestStart],
  ['TOO_LATE', ({ latestStart }, { startsOn }) => latestStart !== undefined && startsOn > latestStart],
  ['DECLINED', ({ declined }, { id }) => declined.has(id)],
];

/** All reasons why this place is impossible for this person today; none = possible. */
export function whyImpossible(seeker: Seeker, courseStart: CourseStart, asOf: Day): InfeasibilityCode[] {
  return obstacles.flatMap(([code, stands]) => (stands(seeker, courseStart, asOf) ? [code] : []));
}

export function isPossible(seeker: Seeker, courseStart: CourseStart, asOf: Day): boolean {
  return obstacles.every(([, stands]) => !stands(seeker, courseStart, asOf));
}

interface Point {
  readonly easting: number;
  readonly northing: number;
}

/** Distance squared, in square metres: exact everywhere, unlike a distance. */
export function squareMetres(a: Point, b: Point): number {
  return (a.easting - b.easting) ** 2 + (a.northing - b.northing) ** 2;
}

export function isBamfPath(path: FundingPath): boolean {
  return path === 'bamf-entitled' || path === 'bamf-obliged';
}

function onlyLapsedPaths({ entitlements }: Seeker, courseStart: CourseStart): boolean {
  let common = false;
  for (const entitlement of entitlements) {
    if (!counts(entitlement, courseStart)) continue;
    if (!lapsedBefore(entitlement, courseStart.startsOn)) return false;
    common = true;
  }
  return common;
}

function counts({ path }: Entitlement, { fundingPaths }: CourseStart): boolean {
  return fundingPaths.includes(path);
}

/** A start on the entitlement's last day is fine. */
function lapsedBefore({ path, validUntil }: Entitlement, startsOn: Day): boolean {
  return isBamfPath(path) && validUntil !== undefined && startsOn > validUntil;
}
