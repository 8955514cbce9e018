import type { MemberId, OrganisationId } from '@app/kernel';

/** Who works on a policy, and where they may: municipality or county keys. */
export interface PolicyAuthor {
  /** In which they may write policies; the database asks for it again. */
  readonly role: string;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly areas: readonly string[];
}

/** Somebody who may write policies and looks at them: sees drafts of the regions they work in, and who wrote what. */
export type PolicyReader = Pick<PolicyAuthor, 'memberId' | 'areas'>;
