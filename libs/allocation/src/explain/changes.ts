import type { Course } from '../model/course.js';
import type { Day, Person, Slots } from '../model/person.js';
import type { InfeasibilityCode } from '../rules/codes.js';
import { squareMetres } from '../rules/distance.js';
import { horizonMetres } from './situation.js';

/** One thing somebody could change about what they look for. Levels, funding and age are facts and not among them. */
export type Change =
  | { readonly code: 'SLOTS'; readonly slots: Slots }
  | { readonly code: 'REACH'; readonly metres: number }
  | { readonly code: 'CHILDCARE' }
  | { readonly code: 'INTENSITY' }
  | { readonly code: 'EARLIER'; readonly day: Day }
  | { readonly code: 'LATER'; readonly day: Day }
  | { readonly code: 'TYPE'; readonly type: string }
  | { readonly code: 'PROVIDER'; readonly provider: string };

const reachStep = 5_000;

type Remedy = (person: Person, course: Course) => Change | undefined;

const remedies: Readonly<Partial<Record<InfeasibilityCode, Remedy>>> = {
  AVAILABILITY: ({ availability }, { slots }) => ({ code: 'SLOTS', slots: slots & ~availability }),
  DISTANCE: wider,
  CHILDCARE: () => ({ code: 'CHILDCARE' }),
  TOO_EARLY: (_, { startsOn }) => ({ code: 'EARLIER', day: startsOn }),
  TOO_LATE: (_, { startsOn }) => ({ code: 'LATER', day: startsOn }),
  TYPE_NOT_WANTED: (_, { type }) => (type === undefined ? undefined : { code: 'TYPE', type }),
  PROVIDER_NOT_WANTED: (_, { provider }) => ({ code: 'PROVIDER', provider }),
};

/** What would have to change to make a course possible that is impossible for these reasons; undefined when nothing can. */
export function changesFor(
  person: Person,
  course: Course,
  reasons: readonly InfeasibilityCode[],
): readonly Change[] | undefined {
  const changes = reasons.map((reason) => remedies[reason]?.(person, course));
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

/** The next step of five kilometres that reaches the course; undefined beyond 60 km. */
function wider(person: Person, course: Course): Change | undefined {
  const square = squareMetres(person, course);
  let metres = Math.floor(person.reachMetres / reachStep) * reachStep + reachStep;
  while (metres <= horizonMetres && metres ** 2 < square) metres += reachStep;
  return metres <= horizonMetres ? { code: 'REACH', metres } : undefined;
}

/** The person as they would be. */
export function changed(person: Person, change: Change): Person {
  switch (change.code) {
    case 'SLOTS':
      return { ...person, availability: person.availability | change.slots };
    case 'REACH':
      return { ...person, reachMetres: change.metres };
    case 'CHILDCARE':
      return { ...person, childcare: false };
    case 'INTENSITY': {
      const { intensity, ...either } = person;
      return either;
    }
    case 'EARLIER':
      return { ...person, earliestStart: change.day };
    case 'LATER':
      return { ...person, latestStart: change.day };
    case 'TYPE':
      return { ...person, wantedTypes: [...(person.wantedTypes ?? []), change.type] };
    case 'PROVIDER':
      return { ...person, unwantedProviders: (person.unwantedProviders ?? []).filter((id) => id !== change.provider) };
  }
}

/** How much a change asks of somebody, in days: the exchange rate of the policy for kilometres, a fortnight for a part of the week. */
export function burden(person: Person, change: Change, kmPoints: number): number {
  switch (change.code) {
    case 'SLOTS':
      return fortnight * partsOf(change.slots);
    case 'REACH':
      return kmPoints * Math.ceil((change.metres - person.reachMetres) / 1_000);
    case 'EARLIER':
      return Math.max(0, (person.earliestStart ?? change.day) - change.day);
    case 'LATER':
      return Math.max(0, change.day - (person.latestStart ?? change.day));
    default:
      return fortnight;
  }
}

const fortnight = 14;

/** How many parts of the week. */
function partsOf(slots: Slots): number {
  let parts = 0;
  for (let left = slots; left !== 0; left &= left - 1) parts += 1;
  return parts;
}
