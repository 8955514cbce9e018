import type { MailboxConfirmationView, OfficeMailboxBody, OfficeMailboxView, Page } from '@app/contracts';
import type { ServiceClient } from './service-client.js';

const question = (token: string) => `office-mailboxes/confirmation/${encodeURIComponent(token)}`;

/** Mailboxes of an office, which are asked before they are told. */
export class OfficeMailboxesService {
  constructor(private readonly client: ServiceClient) {}

  list(cursor?: string): Promise<Page<OfficeMailboxView>> {
    return this.client.get('office-mailboxes', { cursor, limit: 50 });
  }

  ask(body: OfficeMailboxBody, onceKey: string): Promise<OfficeMailboxView> {
    return this.client.post('office-mailboxes', { body, onceKey });
  }

  end(id: string): Promise<void> {
    return this.client.delete(`office-mailboxes/${encodeURIComponent(id)}`);
  }

  /** What the mailbox was asked. */
  question(token: string): Promise<MailboxConfirmationView> {
    return this.client.get(question(token));
  }

  confirm(token: string): Promise<MailboxConfirmationView> {
    return this.client.post(question(token));
  }
}
