import type { ClockCode } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import { isPending, type LegalClock, type PendingClock } from './legal-clock.js';

/** What was told of one limit of one subject. */
export interface ToldClock {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly code: ClockCode;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly state: 'approaching' | 'missed' | 'stopped';
  readonly rulePackVersion: string;
}

/** What is to be said now: limits that came near or passed since, and those that need no longer be looked at. */
export interface ClockNews {
  readonly toTell: readonly PendingClock[];
  readonly toStop: readonly ToldClock[];
}

/** Compares what runs with what was told. What was told once is not told again, also when a wait goes on after a break. */
export function newsOf(clocks: readonly LegalClock[], told: readonly ToldClock[]): ClockNews {
  const pending = clocks.filter(isPending);
  const same = (clock: LegalClock, other: ToldClock) =>
    clock.code === other.code && clock.startsOn === other.startsOn && clock.dueOn === other.dueOn;
  return {
    toTell: pending.filter((clock) => told.find((each) => same(clock, each))?.state !== clock.state),
    toStop: told.filter((each) => each.state !== 'stopped' && !pending.some((clock) => same(clock, each))),
  };
}
