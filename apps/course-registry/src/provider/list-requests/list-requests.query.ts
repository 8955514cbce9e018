import type { ProviderRequestView } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import { Query } from '@nestjs/cqrs';

/** Requests in one state, oldest first: one more than `limit` when there are more. */
export class ListRequests extends Query<readonly ProviderRequestView[]> {
  constructor(
    readonly scope: ActorScope,
    readonly state: 'confirmed' | 'approved' | 'refused',
    readonly limit: number,
    readonly after: string | undefined,
  ) {
    super();
  }
}

export class ShowRequest extends Query<ProviderRequestView | undefined> {
  constructor(
    readonly scope: ActorScope,
    readonly id: string,
  ) {
    super();
  }
}
