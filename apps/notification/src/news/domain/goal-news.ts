import type { GoalEvaluatedV1 } from '@app/contracts';
import type { Audience } from './audience.js';

interface GoalNews {
  readonly what: 'missed' | 'reached';
  readonly after: { readonly missedSince?: string };
}

/** A goal is news when it is missed and was not, and when it is reached and was missed. */
export function newsOfGoal(
  before: Pick<GoalEvaluatedV1, 'standing' | 'since'> | undefined,
  { standing }: Pick<GoalEvaluatedV1, 'standing'>,
): GoalNews | undefined {
  if (standing === 'missed' && before?.standing !== 'missed') return { what: 'missed', after: {} };
  if (standing === 'reached' && before?.standing === 'missed')
    return { what: 'reached', after: { missedSince: before.since } };
  return undefined;
}

/** Whoever coordinates there; a town that is a county of its own may stand under either key. */
export function audienceOfGoal({ counties }: Pick<GoalEvaluatedV1, 'counties'>): Audience {
  return { kind: 'area', municipalities: counties.flatMap((county) => [county, `${county}000`]) };
}
