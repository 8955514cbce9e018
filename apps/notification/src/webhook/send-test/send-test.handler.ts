import { Clock, notFound, RuleViolation } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { TellWebhooks } from '../tell-webhooks/tell-webhooks.js';
import { SendTest } from './send-test.command.js';

@CommandHandler(SendTest)
export class SendTestHandler implements ICommandHandler<SendTest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly tell: TellWebhooks,
    private readonly clock: Clock,
  ) {}

  execute({ organisationId, webhookId, key }: SendTest): Promise<string> {
    return this.transactions.run((tx) =>
      once(tx, key, async () => {
        const webhook = await this.webhooks.toChange(tx, organisationId, webhookId);
        if (!webhook) throw notFound('webhook');
        if (webhook.state !== 'active')
          throw new RuleViolation(`webhook.${webhook.state}`, 'The webhook is off.', [], 'conflict');
        return this.tell.tellOne(tx, organisationId, webhookId, this.clock.now());
      }),
    );
  }
}
