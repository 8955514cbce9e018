import type {
  ImmediateChoiceBody,
  MailboxConfirmationView,
  MailboxSubscriptionView,
  OfficeMailboxBody,
  OfficeMailboxView,
  Page,
  SubscriptionBody,
} from '@app/contracts';
import type { ServiceClient } from './service-client.js';

const at = (id: string) => `office-mailboxes/${encodeURIComponent(id)}`;
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
    return this.client.delete(at(id));
  }

  /** What one that has agreed is told. */
  subscription(id: string): Promise<MailboxSubscriptionView> {
    return this.client.get(`${at(id)}/subscription`);
  }

  change(id: string, body: Partial<SubscriptionBody>, seen: number): Promise<MailboxSubscriptionView> {
    return this.client.patch(`${at(id)}/subscription`, { body, seen });
  }

  choose(id: string, body: ImmediateChoiceBody, seen: number): Promise<MailboxSubscriptionView> {
    return this.client.put(`${at(id)}/immediate-mails`, { body, seen });
  }

  /** What the mailbox was asked. */
  question(token: string): Promise<MailboxConfirmationView> {
    return this.client.get(question(token));
  }

  confirm(token: string): Promise<MailboxConfirmationView> {
    return this.client.post(question(token));
  }
}
