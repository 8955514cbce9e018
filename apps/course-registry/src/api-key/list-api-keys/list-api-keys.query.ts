import type { ApiKeyView } from '@app/contracts';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** The keys of one provider, newest first, those that are over too. */
export class ListApiKeys extends Query<readonly ApiKeyView[]> {
  constructor(readonly organisationId: OrganisationId) {
    super();
  }
}
