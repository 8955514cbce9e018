import type { GoalEvaluatedV1 } from '@app/contracts';
import type { Audience } from './audience.js';

interface GoalNews {
  readonly what: 'missed' | 'reached';
  /** Since when it stands so, and since when it was missed before. */
  readonly after: { readonly since: string; readonly missedSince?: string };
}

/** A goal is news when it is missed and was not, and when it is reached and was missed. */
export function newsOfGoal(
  before: Pick<GoalEvaluatedV1, 'standing' | 'since'> | undefined,
  { standing, since }: Pick<GoalEvaluatedV1, 'standing' | 'since'>,
): GoalNews | undefined {
  if (standing === 'missed' && before?.standing !== 'missed') return { what: 'missed', after: { since } };
  if (standing === 'reached' && before?.standing === 'missed')
    return { what: 'reached', after: { since, missedSince: before.since } };
  return undefined;
}

/** Whoever coordinates there; a town that is a county of its own may stand under either key. */
export function audienceOfGoal({ counties }: Pick<GoalEvaluatedV1, 'counties'>): Audience {
  return { kind: 'area', municipalities: counties.flatMap((county) => [county, `${county}000`]) };
}
