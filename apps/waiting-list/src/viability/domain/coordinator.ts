import type { MemberId, OrganisationId } from '@app/kernel';

/** Who decides whether course starts take place, and in which areas: municipality or county keys. */
export interface Coordinator {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly areas: readonly string[];
}
