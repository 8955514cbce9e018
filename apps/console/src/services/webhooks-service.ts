import type { Page, WebhookBody, WebhookDeliveryView, WebhookView, WebhookWithSecret } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

const at = (id: string, action = '') => `webhooks/${encodeURIComponent(id)}${action}`;

/** What the notification service sends to a provider's software. */
export class WebhooksService {
  constructor(private readonly client: ServiceClient) {}

  list(): Promise<Page<WebhookView>> {
    return this.client.get('webhooks');
  }

  show(id: string): Promise<WebhookView> {
    return this.client.get(at(id));
  }

  create(body: WebhookBody, onceKey: string): Promise<WebhookWithSecret> {
    return this.client.post('webhooks', { body, onceKey });
  }

  change(id: string, body: object, seen: number): Promise<WebhookView> {
    return this.client.patch(at(id), { body, seen });
  }

  end(id: string, seen: number): Promise<void> {
    return this.client.delete(at(id), { seen });
  }

  rotateSecret(id: string, seen: number): Promise<WebhookWithSecret> {
    return this.client.post(at(id, '/rotate-secret'), { seen });
  }

  test(id: string, onceKey: string): Promise<unknown> {
    return this.client.post(at(id, '/test'), { onceKey });
  }

  deliveries(id: string, cursor?: string): Promise<Page<WebhookDeliveryView>> {
    return this.client.get(at(id, '/deliveries'), { cursor, limit: 20 });
  }

  sendAgain(id: string, deliveryId: string): Promise<unknown> {
    return this.client.post(at(id, `/deliveries/${encodeURIComponent(deliveryId)}/send-again`));
  }
}
