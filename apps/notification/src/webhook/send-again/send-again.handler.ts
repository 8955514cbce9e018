import { notFound, RuleViolation } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Deliveries } from '../persistence/deliveries.js';
import { Webhooks } from '../persistence/webhooks.js';
import { SendAgain } from './send-again.command.js';

@CommandHandler(SendAgain)
export class SendAgainHandler implements ICommandHandler<SendAgain> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  async execute({ organisationId, webhookId, deliveryId }: SendAgain): Promise<void> {
    await this.transactions.run(async (tx) => {
      const webhook = await this.webhooks.toChange(tx, organisationId, webhookId);
      if (!webhook) throw notFound('webhook');
      if (webhook.state !== 'active')
        throw new RuleViolation(`webhook.${webhook.state}`, 'The webhook is off.', [], 'conflict');
      const answer = await this.deliveries.again(tx, webhookId, deliveryId);
      if (answer === 'unknown') throw notFound('webhook-delivery');
      if (answer === 'on-its-way')
        throw new RuleViolation('webhook-delivery.on-its-way', 'It is being sent right now.', [], 'conflict');
    });
  }
}
