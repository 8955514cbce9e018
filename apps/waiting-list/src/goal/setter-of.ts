import { type Actor, type ActorScope, scopeOf } from '@app/identity';

/** Somebody who steers, as the database is to know them, and where. */
export interface GoalSetter extends ActorScope {
  /** Keys of municipalities or counties. */
  readonly areas: readonly string[];
}

export function setterOf(actor: Actor): GoalSetter {
  return { ...scopeOf(actor, 'coordinator', 'county_admin'), areas: actor.areas };
}
