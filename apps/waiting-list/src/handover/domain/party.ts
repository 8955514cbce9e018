import { type MemberId, type OrganisationId, RuleViolation } from '@app/kernel';
import type { Handover } from './handover.js';

/** Who acts on a hand-over: a provider's staff, or who looks after the person. */
export interface Party {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
}

/** A step of the receiver, not of the sender who can see it too. */
export function asReceiver(handover: Handover, { organisationId }: Party): void {
  const receiver = 'receiverProviderId' in handover ? handover.receiverProviderId : undefined;
  if (receiver !== organisationId) throw notYours('The provider of the follow-on course says this.');
}

export function asSender({ senderProviderId }: Handover, { organisationId }: Party): void {
  if (senderProviderId !== organisationId) throw notYours('The provider of the completed course says this.');
}

function notYours(detail: string): RuleViolation {
  return new RuleViolation('handover.not-yours-to-say', detail, [], 'forbidden');
}
