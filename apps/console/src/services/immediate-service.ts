import type { ImmediateMailsBody, ImmediateMailsView, SubscriptionLinksView } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

/** What does not wait for the digest, in the words of the notification service's HTTP interface. */
export class ImmediateService {
  constructor(private readonly client: ServiceClient) {}

  mails(subscriptionId: string): Promise<ImmediateMailsView> {
    return this.client.get(`${at(subscriptionId)}/immediate-mails`);
  }

  choose(subscriptionId: string, body: ImmediateMailsBody, seen: number): Promise<ImmediateMailsView> {
    return this.client.put(`${at(subscriptionId)}/immediate-mails`, { body, seen });
  }

  links(subscriptionId: string): Promise<SubscriptionLinksView> {
    return this.client.get(`${at(subscriptionId)}/links`);
  }

  renewLinks(subscriptionId: string): Promise<SubscriptionLinksView> {
    return this.client.post(`${at(subscriptionId)}/links/renew`);
  }
}

function at(subscriptionId: string): string {
  return `subscriptions/${encodeURIComponent(subscriptionId)}`;
}
