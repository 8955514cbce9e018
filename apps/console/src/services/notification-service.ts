import type {
  DigestPreviewView,
  DigestView,
  OwnSubscriptionsView,
  Page,
  PreferencesLinkView,
  SubscriptionBody,
  SubscriptionView,
} from '@app/contracts';
import type { ServiceClient } from './service-client.js';

/** What the notification service offers, in the words of its HTTP interface. */
export class NotificationService {
  constructor(private readonly client: ServiceClient) {}

  subscriptions(): Promise<OwnSubscriptionsView> {
    return this.client.get('subscriptions');
  }

  subscribe(body: SubscriptionBody, onceKey: string): Promise<SubscriptionView> {
    return this.client.post('subscriptions', { body, onceKey });
  }

  changeSubscription(id: string, body: Partial<SubscriptionBody> & { readonly active?: boolean }, seen: number) {
    return this.client.patch<SubscriptionView>(`subscriptions/${encodeURIComponent(id)}`, { body, seen });
  }

  /** Where the link in each of its mails leads to. */
  preferencesLink(id: string): Promise<PreferencesLinkView> {
    return this.client.get(`subscriptions/${encodeURIComponent(id)}/preferences-link`);
  }

  digests(): Promise<Page<DigestView>> {
    return this.client.get('digests', { limit: 10 });
  }

  nextDigest(): Promise<DigestPreviewView> {
    return this.client.get('digests/preview');
  }
}
