import type { MemberId, OrganisationId } from '@app/kernel';

/** Who registers and looks after people: a case manager or a counsellor, with what they may see. */
export interface Caller {
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  /** County or municipality keys the organisation works in. */
  readonly areas: readonly string[];
}
