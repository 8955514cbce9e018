import type { ProviderChangeView, ProviderProfileView } from '@app/contracts';
import type { Organisation } from '@app/identity';
import type { OrganisationId } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** What a provider says of itself; to strangers only what it shows to everybody. */
export class ShowProvider extends Query<ProviderProfileView> {
  constructor(
    readonly provider: Pick<Organisation, 'id' | 'key' | 'name'>,
    readonly asStranger: boolean,
  ) {
    super();
  }
}

/** What it said before, newest first: one more than `limit` when there is more. */
export class ListProviderChanges extends Query<readonly ProviderChangeView[]> {
  constructor(
    readonly providerId: OrganisationId,
    readonly limit: number,
    readonly before: number | undefined,
  ) {
    super();
  }
}
