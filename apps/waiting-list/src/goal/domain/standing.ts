import type { GoalFigure, WaitingTimesCell, WaitingTimesView } from '@app/contracts';
import { addMonths, type CalendarDate } from '@app/kernel';
import type { GoalSubject } from './goal-subject.js';

/** How a goal stands on a day; a figure only where it may be said. */
export type Standing =
  | { readonly state: 'too-few' }
  | { readonly state: 'reached' | 'missed'; readonly days: number; readonly n: number };

/** The last that could be said of a goal. */
export interface Verdict {
  readonly state: 'reached' | 'missed';
  /** The first day on which it stood so. */
  readonly since: CalendarDate;
  /** The figure, and the day it is of. */
  readonly days: number;
  readonly asOf: CalendarDate;
}

/** Starts of this month and the five before are counted. */
const monthsCounted = 6;

/** 'YYYY-MM'. */
export function countedFrom(today: CalendarDate): string {
  return addMonths(today, 1 - monthsCounted).slice(0, 7);
}

/** The groups of GET waiting-times in one of which the figure stands: what is withheld there is withheld here. */
export function groupsFor({ level, courseType }: Pick<GoalSubject, 'level' | 'courseType'>) {
  return [...(level ? (['level'] as const) : []), ...(courseType ? (['courseType'] as const) : [])];
}

export function standingOf(
  goal: Pick<GoalSubject, 'figure' | 'level' | 'courseType'> & { readonly atMostDays: number },
  times: Pick<WaitingTimesView, 'total' | 'cells'>,
): Standing {
  const { level, courseType } = goal;
  const cell =
    groupsFor(goal).length === 0
      ? times.total
      : times.cells.find((each) => each.level === level && each.courseType === courseType);
  const { days, n } = cell ? figures[goal.figure](cell) : {};
  if (days === undefined || n === undefined) return { state: 'too-few' };
  return { state: stateOf(days, goal.atMostDays), days, n };
}

/** A day on which nothing can be said changes nothing of what was said. */
export function verdictAfter(
  before: Verdict | undefined,
  standing: Standing,
  atMostDays: number,
  today: CalendarDate,
): Verdict | undefined {
  if (standing.state === 'too-few') return before;
  return judged(before, standing.days, atMostDays, today, today);
}

/** `since` goes on as long as the answer stays the same. */
export function judged(
  before: Verdict | undefined,
  days: number,
  atMostDays: number,
  asOf: CalendarDate,
  today: CalendarDate,
): Verdict {
  const state = stateOf(days, atMostDays);
  return { state, since: before?.state === state ? before.since : today, days, asOf };
}

function stateOf(days: number, atMostDays: number): 'reached' | 'missed' {
  return days <= atMostDays ? 'reached' : 'missed';
}

interface Said {
  readonly days?: number | undefined;
  readonly n?: number | undefined;
}

const figures: Readonly<Record<GoalFigure, (cell: WaitingTimesCell) => Said>> = {
  'waiting-median': ({ waitingTime, n }) => ({ days: waitingTime?.medianDays, n }),
  'waiting-p90': ({ waitingTime, n }) => ({ days: waitingTime?.p90Days, n }),
  'access-median': ({ accessTime }) => ({ days: accessTime?.medianDays, n: accessTime?.n }),
  'access-p90': ({ accessTime }) => ({ days: accessTime?.p90Days, n: accessTime?.n }),
  'still-waiting-median': ({ stillWaiting, stillWaitingMedianDays }) => ({
    days: stillWaitingMedianDays,
    n: stillWaiting,
  }),
};
