import type { WebhookWithSecret } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { SecretBox } from '../sealing/secret-box.js';
import { newSecret } from '../sealing/signature.js';
import { webhookView } from '../webhook-view.js';
import { oldSecretHours } from '../webhook-wish.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.command.js';

@CommandHandler(RotateWebhookSecret)
export class RotateWebhookSecretHandler implements ICommandHandler<RotateWebhookSecret> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly box: SecretBox,
  ) {}

  execute({ organisationId, id, seen }: RotateWebhookSecret): Promise<WebhookWithSecret> {
    const secret = newSecret();
    return this.transactions.run(async (tx) => {
      const before = await this.webhooks.toChange(tx, organisationId, id);
      if (!before) throw notFound('webhook');
      refuseStale(seen, before.version);
      await this.webhooks.rotate(tx, id, this.box.seal(id, secret), oldSecretHours);
      return { ...webhookView((await this.webhooks.one(tx, organisationId, id)) ?? before), secret };
    });
  }
}
