import type { WebhookView } from '@app/contracts';
import type { Webhook } from './persistence/webhooks.js';

export function webhookView(webhook: Webhook): WebhookView {
  const { id, version, url, events, description, contactAddress, language, state, createdAt } = webhook;
  const { disabledBecause, oldSecretUntil, lastDeliveredAt, failingSince } = webhook;
  return {
    id,
    version,
    url,
    events,
    description,
    contactAddress,
    language,
    state,
    ...(disabledBecause && { disabledBecause }),
    ...(oldSecretUntil && { oldSecretUntil: oldSecretUntil.toISOString() }),
    ...(lastDeliveredAt && { lastDeliveredAt: lastDeliveredAt.toISOString() }),
    ...(failingSince && { failingSince: failingSince.toISOString() }),
    createdAt: createdAt.toISOString(),
  };
}
