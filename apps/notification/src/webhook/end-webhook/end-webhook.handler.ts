import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { EndWebhook } from './end-webhook.command.js';

@CommandHandler(EndWebhook)
export class EndWebhookHandler implements ICommandHandler<EndWebhook> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
  ) {}

  async execute({ organisationId, id, seen }: EndWebhook): Promise<void> {
    await this.transactions.run(async (tx) => {
      const webhook = await this.webhooks.toChange(tx, organisationId, id);
      if (!webhook) throw notFound('webhook');
      refuseStale(seen, webhook.version);
      await this.webhooks.end(tx, id);
    });
  }
}
