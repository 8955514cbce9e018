import type { PersonView } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** Who somebody is, for a stated purpose. The read is on record. */
export class ReadPerson extends Query<PersonView> {
  constructor(
    readonly reader: { readonly role: string; readonly memberId: MemberId; readonly organisationId: OrganisationId },
    /** Through which door: the entry of somebody one looks after, or the enrolment of one's own participant. */
    readonly through: { readonly door: 'waiting-entry' | 'enrolment'; readonly id: string },
    readonly purpose: string | undefined,
  ) {
    super();
  }
}
