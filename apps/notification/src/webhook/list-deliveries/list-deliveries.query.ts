import type { WebhookDeliveryView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What was sent to one webhook, newest first: one more than `limit` when there is more. */
export class ListDeliveries extends Query<readonly WebhookDeliveryView[]> {
  constructor(
    readonly organisationId: string,
    readonly webhookId: string,
    readonly limit: number,
    /** The last of the page before. */
    readonly before: string | undefined,
  ) {
    super();
  }
}
