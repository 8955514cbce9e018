import type { MemberId, OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/**
 * A provider can be reached in another way: its course starts that are not over are told anew, in the caller's
 * transaction, in which the provider already says so.
 */
export class TellContact extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly provider: { readonly id: OrganisationId; readonly name: string },
    readonly by: { readonly memberId: MemberId; readonly organisationId: OrganisationId },
    readonly contact: { readonly before: string | undefined; readonly after: string | undefined },
  ) {
    super();
  }
}
