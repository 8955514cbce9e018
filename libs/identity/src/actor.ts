import type { MemberId, OrganisationId } from '@app/kernel';

export const roles = ['provider_staff', 'case_manager', 'coordinator', 'counsellor', 'county_admin', 'dpo'] as const;
export type Role = (typeof roles)[number];

/** Who is calling: the token says who, our database says for which organisation and which area. */
export interface Actor {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly organisationKey: string;
  readonly organisationName: string;
  /** Municipality (8 digits) or county (5 digits) keys the organisation works in. */
  readonly areas: readonly string[];
  /** Mail domains registered for the organisation. */
  readonly mailDomains: readonly string[];
  readonly roles: readonly Role[];
}
