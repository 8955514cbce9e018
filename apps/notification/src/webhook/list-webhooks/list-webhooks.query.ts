import type { WebhookView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The webhooks of one organisation, or the one asked for. */
export class ListWebhooks extends Query<readonly WebhookView[]> {
  constructor(
    readonly organisationId: string,
    readonly id?: string,
  ) {
    super();
  }
}
