import { type Actor, scopeOf } from '@app/identity';
import type { MemberId, OrganisationId } from '@app/kernel';

/** Whoever has things to do, in the first role of theirs that has any. */
export interface Doer {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
}

export function doerOf(actor: Actor): Doer {
  const { memberId, organisationId } = actor;
  return { ...scopeOf(actor, 'case_manager', 'counsellor', 'provider_staff', 'coordinator'), memberId, organisationId };
}
