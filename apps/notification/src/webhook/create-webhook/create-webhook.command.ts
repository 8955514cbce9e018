import type { WebhookBody, WebhookWithSecret } from '@app/contracts';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { Owner, WishBody } from '../webhook-wish.js';

/** A provider's software wants to be told. */
export class CreateWebhook extends Command<WebhookWithSecret> {
  constructor(
    readonly owner: Owner,
    readonly wish: WishBody & Pick<WebhookBody, 'url' | 'contactAddress'>,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
