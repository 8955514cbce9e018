import type { ApiKeyView } from '@app/contracts';
import { ApiKeys } from '@app/identity';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { apiKeyView } from '../api-key-view.js';
import { ListApiKeys } from './list-api-keys.query.js';

@QueryHandler(ListApiKeys)
export class ListApiKeysHandler implements IQueryHandler<ListApiKeys> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeys,
  ) {}

  async execute({ organisationId }: ListApiKeys): Promise<readonly ApiKeyView[]> {
    return (await this.transactions.run((tx) => this.keys.ofOrganisation(tx, organisationId))).map(apiKeyView);
  }
}
