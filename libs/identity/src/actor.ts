import type { MemberId, OrganisationId } from '@app/kernel';
import type { KeyScope } from './api-keys/api-key.js';

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
  /** What the key may do by which a provider's software calls; absent when a person does. */
  readonly keyScopes?: readonly KeyScope[];
}
