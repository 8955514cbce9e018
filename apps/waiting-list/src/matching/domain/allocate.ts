import type { CourseStartId, Level, Track, WaitingEntryId } from '@app/kernel';
import { isPossible } from './feasibility.js';
import { type CourseStart, type Day, freePlaces, type Market, type Seeker } from './market.js';
import type { PolicyTerms } from './policy.js';
import { compareLiking, type Liking, liking } from './preference.js';
import { comparePriority, type Priority, priority } from './priority.js';

/** Who would get which place if everything were offered now. Tentative: told to nobody. */
export interface Plan {
  /** Everybody in the market, first comes first. */
  readonly order: readonly Priority[];
  readonly placeOf: ReadonlyMap<WaitingEntryId, CourseStartId>;
  /** The people planned for a course start, first comes first. */
  readonly membersOf: ReadonlyMap<CourseStartId, readonly Priority[]>;
}

/**
 * One priority order of people; everybody in turn takes the place they like best among those they may have. With one
 * common order this is the only assignment that is feasible, wastes nothing and leaves no justified envy.
 */
export function allocate(market: Market, terms: PolicyTerms): Plan {
  const ranked = inPriorityOrder(market, terms);
  const places = openPlaces(market.courseStarts);
  const placeOf = new Map<WaitingEntryId, CourseStartId>();
  const membersOf = new Map<CourseStartId, Priority[]>();
  for (const { seeker, rank } of ranked) {
    const taken = takeBest(seeker, places.get(shelf(seeker.level, seeker.track)) ?? [], market.asOf, terms);
    if (!taken) continue;
    taken.left -= 1;
    placeOf.set(seeker.id, taken.courseStart.id);
    membersOf.set(taken.courseStart.id, [...(membersOf.get(taken.courseStart.id) ?? []), rank]);
  }
  return { order: ranked.map(({ rank }) => rank), placeOf, membersOf };
}

interface OpenPlaces {
  readonly courseStart: CourseStart;
  left: number;
}

function inPriorityOrder({ seekers, asOf }: Market, terms: PolicyTerms) {
  return seekers
    .map((seeker) => ({ seeker, rank: priority(seeker, asOf, terms) }))
    .sort((a, b) => comparePriority(a.rank, b.rank));
}

/** Course starts with room, by entry level and track: most of the market is out of the question at one look. */
function openPlaces(courseStarts: readonly CourseStart[]): ReadonlyMap<string, readonly OpenPlaces[]> {
  const shelves = new Map<string, OpenPlaces[]>();
  for (const courseStart of courseStarts) {
    const open: OpenPlaces = { courseStart, left: freePlaces(courseStart) };
    if (open.left === 0) continue;
    for (const level of new Set(courseStart.entryLevels)) {
      const name = shelf(level, courseStart.track);
      const found = shelves.get(name);
      if (found) found.push(open);
      else shelves.set(name, [open]);
    }
  }
  return shelves;
}

function shelf(level: Level, track: Track): string {
  return `${level}|${track}`;
}

function takeBest(
  seeker: Seeker,
  places: readonly OpenPlaces[],
  asOf: Day,
  terms: PolicyTerms,
): OpenPlaces | undefined {
  let best: { readonly places: OpenPlaces; readonly liked: Liking } | undefined;
  for (const candidate of places) {
    if (candidate.left === 0 || !isPossible(seeker, candidate.courseStart, asOf)) continue;
    const liked = liking(seeker, candidate.courseStart, terms);
    if (!best || compareLiking(liked, best.liked) < 0) best = { places: candidate, liked };
  }
  return best?.places;
}
