import type { WebhookWithSecret } from '@app/contracts';
import { notFound, RuleViolation } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { SecretBox } from '../sealing/secret-box.js';
import { newSecret } from '../sealing/signature.js';
import { type WebhookSettings, webhookSettings } from '../webhook.settings.js';
import { webhookView } from '../webhook-view.js';
import { mostWebhooks, readWish, type WebhookId } from '../webhook-wish.js';
import { CreateWebhook } from './create-webhook.command.js';

@CommandHandler(CreateWebhook)
export class CreateWebhookHandler implements ICommandHandler<CreateWebhook> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly box: SecretBox,
    @Inject(webhookSettings) private readonly settings: WebhookSettings,
  ) {}

  /** The secret is in the first answer alone: what is kept to answer a repetition does not hold it. */
  async execute({ owner, wish, key }: CreateWebhook): Promise<WebhookWithSecret> {
    const { organisationId, mailDomains } = owner;
    const granted = readWish(wish, { mailDomains, allowedHosts: this.settings.allowedHosts });
    const fresh = { id: newId<WebhookId>(), secret: newSecret() };
    return this.transactions.run(async (tx) => {
      const id = await once(tx, key, async () => {
        if ((await this.webhooks.count(tx, organisationId)) >= mostWebhooks) throw tooMany();
        const secret = this.box.seal(fresh.id, fresh.secret);
        await this.webhooks.add(tx, { ...granted, id: fresh.id, organisationId, secret });
        return fresh.id;
      });
      const webhook = await this.webhooks.one(tx, organisationId, id);
      if (!webhook) throw notFound('webhook');
      return { ...webhookView(webhook), ...(id === fresh.id && { secret: fresh.secret }) };
    });
  }
}

function tooMany(): RuleViolation {
  return new RuleViolation('webhook.too-many', `There are ${mostWebhooks} webhooks at the most.`, [], 'conflict');
}
