import { type Actor, type Role, scopeOf } from '@app/identity';
import type { Party } from './domain/party.js';

export function partyOf(actor: Actor, ...allowed: readonly [Role, ...Role[]]): Party {
  const { memberId, organisationId } = actor;
  return { ...scopeOf(actor, ...allowed), memberId, organisationId };
}
