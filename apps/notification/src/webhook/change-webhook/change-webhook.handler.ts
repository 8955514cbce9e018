import type { WebhookView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Webhooks } from '../persistence/webhooks.js';
import { type WebhookSettings, webhookSettings } from '../webhook.settings.js';
import { webhookView } from '../webhook-view.js';
import { rewished } from '../webhook-wish.js';
import { ChangeWebhook } from './change-webhook.command.js';

@CommandHandler(ChangeWebhook)
export class ChangeWebhookHandler implements ICommandHandler<ChangeWebhook> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    @Inject(webhookSettings) private readonly settings: WebhookSettings,
  ) {}

  execute({ owner, id, seen, changes }: ChangeWebhook): Promise<WebhookView> {
    const { organisationId, mailDomains } = owner;
    return this.transactions.run(async (tx) => {
      const before = await this.webhooks.toChange(tx, organisationId, id);
      if (!before) throw notFound('webhook');
      refuseStale(seen, before.version);
      const wish = rewished(before, changes, { mailDomains, allowedHosts: this.settings.allowedHosts });
      await this.webhooks.change(tx, id, wish, changes.state ?? before.state);
      return webhookView((await this.webhooks.one(tx, organisationId, id)) ?? before);
    });
  }
}
