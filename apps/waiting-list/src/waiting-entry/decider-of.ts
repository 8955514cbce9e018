import { type Actor, scopeOf } from '@app/identity';
import type { Caller } from './domain/caller.js';

/** A second person: of the same body, or one who coordinates and sees no people. */
export function deciderOf(actor: Actor): Caller {
  const { memberId, organisationId, areas } = actor;
  return { ...scopeOf(actor, 'case_manager', 'counsellor', 'coordinator'), memberId, organisationId, areas };
}
