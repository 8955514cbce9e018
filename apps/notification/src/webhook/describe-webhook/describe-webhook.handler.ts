import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { type DescribedWebhook, DescribeWebhook } from './describe-webhook.query.js';

@QueryHandler(DescribeWebhook)
export class DescribeWebhookHandler implements IQueryHandler<DescribeWebhook> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
  ) {}

  execute({ id }: DescribeWebhook): Promise<DescribedWebhook | undefined> {
    return this.transactions.run((tx) => this.webhooks.byId(tx, id));
  }
}
