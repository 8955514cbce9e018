import type { WebhookDeliveryView, WebhookPayload } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Deliveries, type DeliveryRow } from '../persistence/deliveries.js';
import { Webhooks } from '../persistence/webhooks.js';
import { ListDeliveries } from './list-deliveries.query.js';

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  execute({ organisationId, webhookId, limit, before }: ListDeliveries): Promise<readonly WebhookDeliveryView[]> {
    return this.transactions.run(async (tx) => {
      if (!(await this.webhooks.one(tx, organisationId, webhookId))) throw notFound('webhook');
      return (await this.deliveries.ofWebhook(tx, webhookId, limit + 1, before)).map(viewOf);
    });
  }
}

function viewOf({ id, messageId, type, state, occurredAt, dueAt, attempts }: DeliveryRow): WebhookDeliveryView {
  return {
    id,
    messageId,
    type: type as WebhookPayload['type'],
    state,
    occurredAt: occurredAt.toISOString(),
    ...(state === 'waiting' && { nextAttemptAt: dueAt.toISOString() }),
    attempts: attempts.map(({ at, status, failure, milliseconds }) => ({
      at,
      ...(status !== null && { status }),
      ...(failure !== null && { failure }),
      milliseconds,
    })),
  };
}
