import type { WebhookPayload } from '@app/contracts';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Concern } from '../domain/concern.js';
import { Deliveries, type NewMessage } from '../persistence/deliveries.js';

/** Writes down, once and to the letter, what a provider's software shall be told; sending is for later. */
@Injectable()
export class TellWebhooks {
  constructor(private readonly deliveries: Deliveries) {}

  async tell(tx: Tx, organisationId: string, concern: Concern): Promise<void> {
    await this.deliveries.addForAll(tx, messageOf(organisationId, concern));
  }

  /** To one webhook, to see whether it works. @returns the delivery's id */
  tellOne(tx: Tx, organisationId: string, webhookId: string, at: Date): Promise<string> {
    const test = { type: 'webhook.test', timestamp: at.toISOString(), data: { webhookId } } as const;
    return this.deliveries.addFor(tx, messageOf(organisationId, test), webhookId);
  }
}

function messageOf(organisationId: string, { type, timestamp, data }: Omit<WebhookPayload, 'id'>): NewMessage {
  const id = `msg_${newId().replaceAll('-', '')}`;
  const payload: WebhookPayload = { id, type, timestamp, data };
  return { id, organisationId, type, occurredAt: timestamp, body: JSON.stringify(payload) };
}
