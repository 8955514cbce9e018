import type { Actor, Role } from './actor.js';

/** Who reads and writes, for row-level security: one role at a time. `none` sees no rows. */
export interface ActorScope {
  readonly role: Role | 'none';
  readonly organisationId: string;
  readonly memberId: string;
}

/** The caller in the first of `allowed` that they hold: somebody may be a counsellor and a provider's staff. */
export function scopeOf(actor: Actor, ...allowed: readonly [Role, ...Role[]]): ActorScope {
  const role = allowed.find((role) => actor.roles.includes(role)) ?? 'none';
  return { role, organisationId: actor.organisationId, memberId: actor.memberId };
}
