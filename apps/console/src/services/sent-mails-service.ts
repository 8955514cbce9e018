import type { MailRetentionView, MailStatusView, Page, SentMailLookView, SentMailView } from '@app/contracts';
import type { Query, ServiceClient } from './service-client.js';

/** What was mailed to whom, and who looked at it, in the words of the notification service's HTTP interface. */
export class SentMailsService {
  constructor(private readonly client: ServiceClient) {}

  list(query: Query): Promise<Page<SentMailView>> {
    return this.client.get('mails', query);
  }

  looks(query: Query): Promise<Page<SentMailLookView>> {
    return this.client.get('mails/looks', query);
  }

  status(): Promise<MailStatusView> {
    return this.client.get('mail-status');
  }

  retention(): Promise<{ readonly items: readonly MailRetentionView[] }> {
    return this.client.get('retention');
  }
}
