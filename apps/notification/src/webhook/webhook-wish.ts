import { type WebhookBody, type WebhookEvent, webhookEvents } from '@app/contracts';
import { type Id, type OrganisationId, readMailbox, refuseField } from '@app/kernel';
import { type AllowedHosts, webhookUrl } from './receiver/webhook-url.js';

export type WebhookId = Id<'Webhook'>;

/** What a provider wants to be told of, and where. */
export interface WebhookWish {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly description: string;
  readonly contactAddress: string;
  readonly language: 'de' | 'en';
}

/** For whom somebody acts, as far as it limits what a webhook may say. */
export interface Owner {
  readonly organisationId: OrganisationId;
  readonly mailDomains: readonly string[];
}

export type WishBody = { readonly [Field in keyof WebhookBody]?: WebhookBody[Field] | null | undefined };

/** The most webhooks of one organisation. */
export const mostWebhooks = 5;
/** For so long what is sent is signed by the old secret as well. */
export const oldSecretHours = 24;

export function readWish(body: WishBody & Pick<WebhookBody, 'url' | 'contactAddress'>, limits: Limits): WebhookWish {
  return rewished({ url: '', events: [], description: '', contactAddress: '', language: 'de' }, body, limits);
}

export interface Limits {
  readonly mailDomains: readonly string[];
  readonly allowedHosts: AllowedHosts;
}

/** The wish with whatever the body says anew; null takes an optional part back. */
export function rewished(before: WebhookWish, body: WishBody, { mailDomains, allowedHosts }: Limits): WebhookWish {
  const { url, events, description, contactAddress, language } = body;
  return {
    url: url ? webhookUrl(url, allowedHosts) : before.url,
    events: events === undefined && before.events.length > 0 ? before.events : allWhenEmpty(events ?? []),
    description: description === undefined ? before.description : (description ?? ''),
    contactAddress: contactAddress ? contactAt(contactAddress, mailDomains) : before.contactAddress,
    language: language ?? before.language,
  };
}

function allWhenEmpty(events: readonly WebhookEvent[]): readonly WebhookEvent[] {
  return events.length === 0 ? webhookEvents : webhookEvents.filter((event) => events.includes(event));
}

function contactAt(text: string, mailDomains: readonly string[]): string {
  const mailbox = readMailbox(text);
  if (mailbox && mailDomains.some((known) => known.toLowerCase() === mailbox.domain)) return mailbox.address;
  throw refuseField(
    '/contactAddress',
    'webhook.contact-elsewhere',
    'A mailbox within the domains of your organisation.',
  );
}
