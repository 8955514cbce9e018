import type { ProviderRequestView } from '@app/contracts';
import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { requestView } from '../request-view.js';
import { ListRequests, ShowRequest } from './list-requests.query.js';

@QueryHandler(ListRequests)
export class ListRequestsHandler implements IQueryHandler<ListRequests> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
  ) {}

  async execute({ scope, state, limit, after }: ListRequests): Promise<readonly ProviderRequestView[]> {
    const rows = await this.transactions.run((tx) => this.requests.inStates(tx, [state], limit + 1, after), scope);
    return rows.map(requestView);
  }
}

/** What nobody has confirmed is not for the county yet. */
@QueryHandler(ShowRequest)
export class ShowRequestHandler implements IQueryHandler<ShowRequest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
  ) {}

  async execute({ scope, id }: ShowRequest): Promise<ProviderRequestView | undefined> {
    const request = await this.transactions.run((tx) => this.requests.one(tx, id), scope);
    return request && request.state !== 'asked' ? requestView(request) : undefined;
  }
}
