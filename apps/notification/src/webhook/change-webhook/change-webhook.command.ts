import type { WebhookView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { Owner, WishBody } from '../webhook-wish.js';

/** A provider's software wants to be told otherwise, or not for a while. */
export class ChangeWebhook extends Command<WebhookView> {
  constructor(
    readonly owner: Owner,
    readonly id: string,
    /** The version the caller has seen. */
    readonly seen: number | undefined,
    readonly changes: WishBody & { readonly state?: 'active' | 'paused' | null | undefined },
  ) {
    super();
  }
}
