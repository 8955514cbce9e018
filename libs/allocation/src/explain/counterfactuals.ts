import type { Course } from '../model/course.js';
import type { Day, Person } from '../model/person.js';
import { isPossible, whyImpossible } from '../rules/feasibility.js';
import { compareLiking, liking } from '../rules/preference.js';
import { burden, type Change, changed, changesFor } from './changes.js';
import { type Room, roomFor } from './room.js';
import { coursesAround, ownCourse, type Situation, type StandingCourse, statusOf } from './situation.js';

/** What would have to be different for an earlier place, everybody else staying as they are. */
export interface Counterfactual {
  readonly changes: readonly Change[];
  readonly course: string;
  readonly startsOn: Day;
}

interface Idea {
  readonly changes: readonly Change[];
  readonly burden: number;
  readonly startsOn: Day;
}

const mostChanges = 2;

/**
 * The changes that ask least of somebody and would give them a place, or an earlier one than is planned; the least
 * first. Said is the place they would then have: the one they like best of all that would be open to them.
 */
export function counterfactuals(situation: Situation, atMost = 3): readonly Counterfactual[] {
  const status = statusOf(situation);
  if (status !== 'WAITING' && status !== 'PLANNED') return [];
  const around = coursesAround(situation).map((each) => ({ ...each, room: roomFor(situation, each) }));
  const own = ownCourse(situation);
  const found = new Map<string, Counterfactual>();
  for (const { changes } of ideas(situation, around, own)) {
    if (found.size >= atMost) break;
    const place = placeWith(situation, changes, around, own);
    if (place && !found.has(place.id)) found.set(place.id, { changes, course: place.id, startsOn: place.startsOn });
  }
  return [...found.values()];
}

type WithRoom = StandingCourse & { readonly room: Room };

/** What would open some course with room that begins before the planned one. */
function ideas(situation: Situation, around: readonly WithRoom[], own: Course | undefined): readonly Idea[] {
  return around
    .filter(({ course, room }) => room === 'yes' && isEarlier(course, own))
    .flatMap(({ course }) => ideaFor(situation, course))
    .sort((a, b) => a.changes.length - b.changes.length || a.burden - b.burden || a.startsOn - b.startsOn);
}

function ideaFor({ person, asOf, terms }: Situation, course: Course): readonly Idea[] {
  const reasons = whyImpossible(person, course, asOf);
  const changes = reasons.length === 0 ? otherIntensity(person, course) : changesFor(person, course, reasons);
  if (!changes || changes.length === 0 || changes.length > mostChanges) return [];
  const asked = changes.reduce((sum, change) => sum + burden(person, change, terms.kmPoints), 0);
  return [{ changes, burden: asked, startsOn: course.startsOn }];
}

/** A suitable course with room is liked less than the planned one: perhaps only for its intensity. */
function otherIntensity({ intensity }: Person, course: Course): readonly Change[] {
  return intensity !== undefined && intensity !== course.intensity ? [{ code: 'INTENSITY' }] : [];
}

/** The earlier place that somebody would have; undefined when there is none or it cannot be told. */
function placeWith(
  { person, asOf, terms }: Situation,
  changes: readonly Change[],
  around: readonly WithRoom[],
  own: Course | undefined,
): Course | undefined {
  const wouldBe = changes.reduce(changed, person);
  const open = around.filter(
    ({ course, room }) => course === own || (room !== 'no' && isPossible(wouldBe, course, asOf)),
  );
  const [best] = open.sort((a, b) => compareLiking(liking(wouldBe, a.course, terms), liking(wouldBe, b.course, terms)));
  return best && best.room === 'yes' && best.course !== own && isEarlier(best.course, own) ? best.course : undefined;
}

function isEarlier(course: Course, own: Course | undefined): boolean {
  return !own || course.startsOn < own.startsOn;
}
