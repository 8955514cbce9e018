import type { MemberId, OrganisationId } from '@app/kernel';

/** A provider's staff: says what became of the people on their own list. */
export interface Reporter {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
}
