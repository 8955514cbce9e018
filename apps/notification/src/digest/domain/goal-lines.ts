import type { GoalLine } from './digest.js';
import type { NewsItem, Now } from './news.js';

type GoalItem = Extract<NewsItem, { kind: 'goal' }>;

/**
 * How a goal stands now against what its reader was told last, however often it turned meanwhile: the first item says what
 * they knew, or may have been told by it, the last what is to be said. None when they know it, or when the goal has ended.
 */
export function goalLine(items: readonly GoalItem[], { goals }: Pick<Now, 'goals'>): GoalLine | undefined {
  const [first] = items;
  const last = items.at(-1);
  const goal = first && goals.get(first.goalId);
  if (!first || !last || !goal) return undefined;
  const line = { kind: 'goal', goal, maybeTold: items.some(({ maybeTold }) => maybeTold) } as const;
  if (goal.standing === 'missed' && last.what !== 'reached')
    return { ...line, what: mayTakeForReached(first) ? 'missed' : 'still-missed' };
  if (goal.standing === 'reached' && last.what === 'reached' && mayTakeForMissed(first))
    return { ...line, what: 'reached', missedSince: first.missedSince ?? last.missedSince };
  return undefined;
}

function mayTakeForMissed({ what, maybeTold }: GoalItem): boolean {
  return what !== 'missed' || maybeTold;
}

function mayTakeForReached({ what, maybeTold }: GoalItem): boolean {
  return what === 'missed' || (what === 'reached' && maybeTold);
}

const ranks = ['missed', 'still-missed', 'reached'] as const;

/** Newly missed ones first, and those reached again last; among their like the ones missed for longest. */
export function goalOrder({ what, goal: { since, goalId } }: GoalLine): string {
  return `${ranks.indexOf(what)} ${since} ${goalId}`;
}
