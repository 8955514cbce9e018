import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PolicyViews } from '../persistence/policy-views.js';
import { type ListedPolicy, ListPolicies } from './list-policies.query.js';

@QueryHandler(ListPolicies)
export class ListPoliciesHandler implements IQueryHandler<ListPolicies> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: PolicyViews,
  ) {}

  execute({ reader, filter, after, limit }: ListPolicies): Promise<readonly ListedPolicy[]> {
    return this.transactions.run((tx) => this.views.list(tx, reader, filter, after, limit));
  }
}
