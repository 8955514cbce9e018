import type { WaitingEntryState } from '@app/contracts';
import {
  type CalendarDate,
  type CourseStartId,
  type MemberId,
  type OrganisationId,
  type PersonRef,
  RuleViolation,
  refuseField,
  type WaitingEntryId,
} from '@app/kernel';
import type { Need } from './need.js';

export interface CompletedCourse {
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  /** Last day of the course. */
  readonly on: CalendarDate;
}

interface EntryBase {
  readonly id: WaitingEntryId;
  readonly version: number;
  /** For talk and mail: 'W-7F3K2Q'. */
  readonly reference: string;
  readonly personRef: PersonRef;
  readonly referringOrganisationId: OrganisationId;
  readonly caseManagerId?: MemberId;
  readonly need: Need;
  /** Set once; no change of level, provider or address moves it. */
  readonly waitingSince: CalendarDate;
  readonly completed?: CompletedCourse;
}

export const endReasons = [
  'found-work',
  'training',
  'moved-away',
  'illness',
  'other-course',
  'no-longer-wanted',
  'registered-twice',
  'completed',
  'other',
] as const;
/** Why somebody no longer waits. A closed list, never free text; a job found is a good end. */
export type EndReason = (typeof endReasons)[number];

export type Waiting = EntryBase & { readonly state: 'waiting' };
/** `dormant`: paused because nobody answered or nobody came; somebody must ask the person. */
export type Paused = EntryBase & { readonly state: 'paused'; readonly dormant: boolean };
export type Offered = EntryBase & { readonly state: 'offered' };
export type Placed = EntryBase & { readonly state: 'placed' };
export type InCourse = EntryBase & { readonly state: 'in-course' };
export type Withdrawn = EntryBase & { readonly state: 'withdrawn'; readonly endReason: EndReason };
export type WaitingEntry = Waiting | Paused | Offered | Placed | InCourse | Withdrawn;

/** The entry in one of the states in which `what` is possible; a refusal otherwise. */
export function whenIn<S extends WaitingEntryState>(
  entry: WaitingEntry,
  states: readonly S[],
  what: string,
): Extract<WaitingEntry, { readonly state: S }> {
  if (!(states as readonly WaitingEntryState[]).includes(entry.state)) {
    throw new RuleViolation(
      `waiting-entry.cannot-${what}`,
      `An entry that is ${entry.state} cannot be: ${what}.`,
      [],
      'conflict',
    );
  }
  return entry as Extract<WaitingEntry, { readonly state: S }>;
}

export type NewEntry = Omit<EntryBase, 'version' | 'waitingSince' | 'completed'>;

/** @param waitingSince only when an older list is taken over */
export function register(entry: NewEntry, today: CalendarDate, waitingSince: CalendarDate = today): Waiting {
  if (waitingSince > today) {
    throw refuseField('/waitingSince', 'waiting-entry.since-in-the-future', 'Nobody has waited since a day to come.');
  }
  return { ...entry, version: 1, state: 'waiting', waitingSince };
}

/** An open offer is withdrawn by whoever pauses; the place in the order is kept. */
export function pause(entry: Waiting | Offered, dormant = false): Paused {
  return { ...baseOf(entry), state: 'paused', dormant };
}

export function resume(entry: Paused): Waiting {
  return { ...baseOf(entry), state: 'waiting' };
}

export function withdraw(entry: Waiting | Paused | Offered | Placed | InCourse, endReason: EndReason): Withdrawn {
  return { ...baseOf(entry), state: 'withdrawn', endReason };
}

export function baseOf(entry: WaitingEntry): EntryBase {
  const { id, version, reference, personRef, referringOrganisationId, caseManagerId, need, waitingSince, completed } =
    entry;
  return {
    id,
    version,
    reference,
    personRef,
    referringOrganisationId,
    ...(caseManagerId && { caseManagerId }),
    need,
    waitingSince,
    ...(completed && { completed }),
  };
}
