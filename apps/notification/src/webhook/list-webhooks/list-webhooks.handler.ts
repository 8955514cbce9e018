import type { WebhookView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { webhookView } from '../webhook-view.js';
import { ListWebhooks } from './list-webhooks.query.js';

@QueryHandler(ListWebhooks)
export class ListWebhooksHandler implements IQueryHandler<ListWebhooks> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
  ) {}

  async execute({ organisationId, id }: ListWebhooks): Promise<readonly WebhookView[]> {
    const own = await this.transactions.run((tx) => this.webhooks.ofOrganisation(tx, organisationId));
    return own.filter((webhook) => id === undefined || webhook.id === id).map(webhookView);
  }
}
