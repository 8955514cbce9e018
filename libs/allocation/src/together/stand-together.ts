import type { Day, Person } from '../model/person.js';
import type { AllocationTerms } from '../model/terms.js';
import { byCodeUnit } from '../rules/code-units.js';
import { lottery } from '../rules/lottery.js';
import { apartBecause, commonTime, commonTypes, commonWindow, footingOf } from './common-ground.js';

/** Which link a person belongs to; only people who still seek a place (waiting, or with an open offer) are in it. */
export type Links = ReadonlyMap<string, string>;

/**
 * Couples and families who want the same place at the same time: their needs become what suits all of them, and they
 * stand where the last of them stands, next to each other. So nobody gains by a link, nobody else loses by it, and
 * nobody is held up: each has a place of their own, and when only one is left the next of them goes on.
 * Who cannot stand together (another level, another home, no time in common) stays as they are.
 */
export function standTogether(persons: readonly Person[], links: Links, terms: AllocationTerms): readonly Person[] {
  const joined = groupsIn(persons, links)
    .filter((group) => group.length > 1 && apartBecause(group).length === 0)
    .flatMap((group) => asOne(group, terms));
  const changed = new Map(joined.map((person) => [person.id, person]));
  return persons.map((person) => changed.get(person.id) ?? person);
}

/** People of one link who stand on the same footing. */
function groupsIn(persons: readonly Person[], links: Links): readonly (readonly Person[])[] {
  const groups = new Map<string, Person[]>();
  for (const person of persons) {
    const link = links.get(person.id);
    if (link === undefined || person.paused) continue;
    const key = `${link} ${footingOf(person)}`;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

/** Two courses behind them, or one for only one of them: then neither is led by theirs, or they would want different places. */
function asOne(group: readonly Person[], terms: AllocationTerms): readonly Person[] {
  const last = lastOf(group, terms);
  const need = sharedNeed(group);
  const sameCourse = new Set(group.map(({ completed }) => completed?.course)).size === 1;
  return group.map(({ completed, intensity, youthUntil, wantedTypes, ...own }) => ({
    ...own,
    ...need,
    ...(sameCourse && completed && { completed }),
    waitingSince: last.date + (sameCourse && completed ? terms.transitionCreditDays : 0),
    hardship: group.every(({ hardship }) => hardship),
    ticket: last.ticket,
  }));
}

function sharedNeed(group: readonly Person[]) {
  const [intensity, ...others] = new Set(group.map(({ intensity }) => intensity));
  const youth = group.map(({ youthUntil }) => youthUntil);
  const types = commonTypes(group);
  return {
    ...commonWindow(group),
    availability: commonTime(group),
    reachMetres: Math.min(...group.map(({ reachMetres }) => reachMetres)),
    childcare: group.some(({ childcare }) => childcare),
    accessible: group.some(({ accessible }) => accessible),
    woman: group.every(({ woman }) => woman),
    parent: group.every(({ parent }) => parent),
    ...(youth.every((until) => until !== undefined) && { youthUntil: Math.min(...youth) }),
    ...(intensity && others.length === 0 && { intensity }),
    ...(types && { wantedTypes: types }),
    unwantedProviders: union(group, ({ unwantedProviders = [] }) => unwantedProviders),
    declined: union(group, ({ declined }) => declined),
  };
}

function union(group: readonly Person[], of: (person: Person) => readonly string[]): readonly string[] {
  return [...new Set(group.flatMap(of))].sort();
}

/** Whose turn comes last, by date with the credit for a completed course, then by the public lottery. */
function lastOf(group: readonly Person[], terms: AllocationTerms): Turn {
  const turns = group.map(({ id, ticket = id, waitingSince, completed }) => ({
    date: waitingSince - (completed ? terms.transitionCreditDays : 0),
    lottery: lottery(terms.tieSalt, ticket),
    ticket,
  }));
  return turns.reduce((last, turn) => (isLater(turn, last) ? turn : last));
}

interface Turn {
  readonly date: Day;
  readonly lottery: number;
  readonly ticket: string;
}

function isLater(turn: Turn, last: Turn): boolean {
  return (turn.date - last.date || turn.lottery - last.lottery || byCodeUnit(turn.ticket, last.ticket)) > 0;
}
