import { type Actor, scopeOf } from '@app/identity';
import type { MemberId, OrganisationId } from '@app/kernel';

/** Whoever may send a letter. */
export interface SendingMember {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
}

export function senderOf(actor: Actor): SendingMember {
  const { memberId, organisationId } = actor;
  return { ...scopeOf(actor, 'case_manager', 'counsellor', 'provider_staff'), memberId, organisationId };
}
