import { type Actor, scopeOf } from '@app/identity';
import type { MemberId, OrganisationId } from '@app/kernel';

/** Whoever looks after one of the two. */
export interface Speaker {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
}

export function speakerOf(actor: Actor): Speaker {
  const { memberId, organisationId } = actor;
  return { ...scopeOf(actor, 'case_manager', 'counsellor'), memberId, organisationId };
}
