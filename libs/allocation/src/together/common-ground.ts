import type { Person } from '../model/person.js';

/** Why people who belong together are only shown side by side: there is no place that each of them could take. */
export type ApartReason = 'level' | 'track' | 'paths' | 'home' | 'time' | 'window' | 'types';

/** All that keeps these people from standing together in the order; none = they can. */
export function apartBecause(persons: readonly Person[]): readonly ApartReason[] {
  const differ = (of: (person: Person) => unknown) => new Set(persons.map(of)).size > 1;
  const found: Readonly<Record<ApartReason, boolean>> = {
    level: differ(({ level }) => level),
    track: differ(({ track }) => track),
    paths: differ(pathsOf),
    home: differ(({ x, y }) => `${x} ${y}`),
    time: commonTime(persons) === 0,
    window: !opens(commonWindow(persons)),
    types: commonTypes(persons)?.length === 0,
  };
  return (Object.keys(found) as ApartReason[]).filter((reason) => found[reason]);
}

/** What cannot be shared by halves: whoever differs in it goes their own way. */
export function footingOf(person: Person): string {
  const { level, track, x, y } = person;
  return JSON.stringify([level, track, x, y, pathsOf(person)]);
}

function pathsOf({ funding }: Person): string {
  return [...new Set(funding)].sort().join(' ');
}

export function commonTime(persons: readonly Person[]): number {
  return persons.reduce((slots, { availability }) => slots & availability, 0b111_111_111_111_111_111);
}

type Window = Pick<Person, 'earliestStart' | 'latestStart'>;

export function commonWindow(persons: readonly Person[]): Window {
  const earliest = persons.flatMap(({ earliestStart }) => earliestStart ?? []);
  const latest = persons.flatMap(({ latestStart }) => latestStart ?? []);
  return {
    ...(earliest.length > 0 && { earliestStart: Math.max(...earliest) }),
    ...(latest.length > 0 && { latestStart: Math.min(...latest) }),
  };
}

function opens({ earliestStart, latestStart }: Window): boolean {
  return earliestStart === undefined || latestStart === undefined || earliestStart <= latestStart;
}

/** Undefined: every type will do for all of them. Empty: none will. */
export function commonTypes(persons: readonly Person[]): readonly string[] | undefined {
  const wished = persons.flatMap(({ wantedTypes = [] }) => (wantedTypes.length > 0 ? [wantedTypes] : []));
  const [first, ...others] = wished;
  return first?.filter((type) => others.every((types) => types.includes(type)));
}
