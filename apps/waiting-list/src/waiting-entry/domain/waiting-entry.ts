import type { HardshipGround, WaitingEntryState } from '@app/contracts';
import {
  addDays,
  type CalendarDate,
  type CourseStartId,
  calendarDate,
  type Id,
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
  /** People with the same one want the same place and time. */
  readonly linkId?: LinkId;
  /** First in the order: decided by two people, or because a promised place was lost. */
  readonly hardship?: HardshipGround;
}

export type LinkId = Id<'Link'>;

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
export type Withdrawn = EntryBase & {
  readonly state: 'withdrawn';
  readonly endReason: EndReason;
  readonly withdrawnOn: CalendarDate;
};
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

export type NewEntry = Omit<EntryBase, 'version' | 'waitingSince' | 'completed' | 'linkId' | 'hardship'>;

/** The year in which integration courses began (IntV of 13 December 2004): no list is older. */
const noListBefore = calendarDate('2005-01-01');

/** @param waitingSince only when an older list is taken over */
export function register(entry: NewEntry, today: CalendarDate, waitingSince: CalendarDate = today): Waiting {
  if (waitingSince > today) {
    throw refuseField('/waitingSince', 'waiting-entry.since-in-the-future', 'Nobody has waited since a day to come.');
  }
  if (waitingSince < noListBefore) {
    throw refuseField('/waitingSince', 'waiting-entry.since-too-long-ago', 'No list of waiting people is that old.');
  }
  return { ...entry, version: 1, state: 'waiting', waitingSince };
}

/** What was promised is given up by whoever pauses; the place in the order is kept. */
export function pause(entry: Waiting | Offered | Placed | InCourse, dormant = false): Paused {
  return { ...baseOf(entry), state: 'paused', dormant };
}

export function resume(entry: Paused): Waiting {
  return { ...baseOf(entry), state: 'waiting' };
}

export function withdraw(
  entry: Exclude<WaitingEntry, Withdrawn>,
  endReason: EndReason,
  withdrawnOn: CalendarDate,
): Withdrawn {
  return { ...baseOf(entry), state: 'withdrawn', endReason, withdrawnOn };
}

const daysToReopen = 14;
/** The course has a result, or the person goes on waiting under another entry. */
const endedForGood: readonly EndReason[] = ['completed', 'registered-twice'];

/** Last day on which a withdrawn entry can be opened again. */
export function reopenUntil({ endReason, withdrawnOn }: Withdrawn): CalendarDate | undefined {
  return endedForGood.includes(endReason) ? undefined : addDays(withdrawnOn, daysToReopen);
}

/** Back into the order as if nothing had been: with the old date. */
export function reopen(entry: Withdrawn, today: CalendarDate): Waiting {
  const until = reopenUntil(entry);
  if (!until) throw cannotReopen('ended-for-good', 'The course has a result, or another entry stands for this person.');
  if (until < today) throw cannotReopen('reopened-too-late', `Within ${daysToReopen} days; then please register anew.`);
  return { ...baseOf(entry), state: 'waiting' };
}

export function cannotReopen(code: 'ended-for-good' | 'reopened-too-late', detail: string): RuleViolation {
  return new RuleViolation(`waiting-entry.${code}`, detail, [], 'conflict');
}

export function baseOf(entry: WaitingEntry): EntryBase {
  const { id, version, reference, personRef, referringOrganisationId, caseManagerId, need, waitingSince } = entry;
  const { completed, linkId, hardship } = entry;
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
    ...(linkId && { linkId }),
    ...(hardship && { hardship }),
  };
}
