import type { NeedChangeReason } from '@app/contracts';
import { RuleViolation, refuseField } from '@app/kernel';
import type { Need } from './need.js';
import {
  baseOf,
  type InCourse,
  type Offered,
  type Paused,
  type Placed,
  type Waiting,
  type WaitingEntry,
} from './waiting-entry.js';

export type ChangeableEntry = Waiting | Paused | Offered | Placed | InCourse;

/**
 * Takes on a changed need. An open offer stays as it is, also when the new need no longer fits it: it is a promise, and
 * the person may decline it. Once a place is taken, its level and track stand until the course has a result.
 */
export function changeNeed<E extends ChangeableEntry>(entry: E, need: Need): E {
  if (entry.state === 'placed' || entry.state === 'in-course') refuseLevelChange(entry.need, need);
  return { ...entry, need };
}

function refuseLevelChange(before: Need, after: Need): void {
  const changed = (['level', 'track'] as const).filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return;
  const code = 'waiting-entry.level-stands';
  const detail = 'The place was taken with this level; the course’s result changes it.';
  throw new RuleViolation(
    code,
    detail,
    changed.map((field) => ({ pointer: `/need/${field}`, code, detail })),
    'conflict',
  );
}

/** Parts of a need that decide where somebody stands; all others only decide which places fit. */
const rankFields = ['level', 'track', 'entitlements', 'obligation', 'municipality'] as const;
const rankMovers: readonly string[] = [...rankFields, 'waitingSince', 'hardship', 'completed', 'linkId'];

export function movesRank(field: string): boolean {
  return rankMovers.includes(field);
}

/** Nobody moves in the order without a reason that can be read afterwards. */
export function refuseMoveWithoutReason(before: Need, after: Need, reason: NeedChangeReason | undefined): void {
  const moved = rankFields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (!moved || reason) return;
  throw refuseField('/reason', 'waiting-entry.reason-needed', 'This moves the person in the order: say why.');
}

/** One coded value that is no longer what it was. */
export interface EntryChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What of an entry changed: everything that can move a rank or make another place fit. */
export function changesBetween(before: WaitingEntry, after: WaitingEntry): readonly EntryChange[] {
  const [old, now] = [codedValues(before), codedValues(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function codedValues(entry: WaitingEntry): Readonly<Record<string, unknown>> {
  const { need, completed, linkId, caseManagerId } = baseOf(entry);
  return { ...need, state: entry.state, completed: completed?.courseStartId, linkId, caseManagerId };
}
