import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** How everybody may reach a provider, in one line, as it stands in the caller's transaction; undefined when it shows nothing. */
export class PublicContact extends Query<string | undefined> {
  constructor(
    readonly tx: Tx,
    readonly providerId: OrganisationId,
  ) {
    super();
  }
}

/** The same of every provider that shows anything. */
export class PublicContacts extends Query<ReadonlyMap<string, string>> {}
