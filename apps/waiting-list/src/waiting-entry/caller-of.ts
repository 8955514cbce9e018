import { type Actor, scopeOf } from '@app/identity';
import type { Caller } from './domain/caller.js';

/** Case managers and counsellors register people; each sees their own. */
export function callerOf(actor: Actor): Caller {
  const { memberId, organisationId, areas } = actor;
  return { ...scopeOf(actor, 'case_manager', 'counsellor'), memberId, organisationId, areas };
}
