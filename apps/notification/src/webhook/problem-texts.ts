/** What a person reads about a webhook that could not be had. */
export const problemTexts = {
  'webhook.not-found': { de: 'Diesen Webhook gibt es nicht.', en: 'There is no such webhook.' },
  'webhook-delivery.not-found': { de: 'Diese Nachricht gibt es nicht.', en: 'There is no such message.' },
  'webhook-delivery.on-its-way': {
    de: 'Diese Nachricht wird gerade gesendet.',
    en: 'This message is being sent right now.',
  },
  'webhook.too-many': {
    de: 'Mehr als fünf Webhooks je Träger gibt es nicht.',
    en: 'There are no more than five webhooks per provider.',
  },
  'webhook.paused': { de: 'Der Webhook ist angehalten.', en: 'The webhook is paused.' },
  'webhook.disabled': { de: 'Der Webhook ist abgeschaltet.', en: 'The webhook is turned off.' },
  'webhook.url-malformed': {
    de: 'Das ist keine Web-Adresse, die man aufrufen kann.',
    en: 'This is no web address that can be called.',
  },
  'webhook.url-not-encrypted': {
    de: 'Die Adresse beginnt mit https, damit niemand mitliest.',
    en: 'The address begins with https, so that nobody reads along.',
  },
  'webhook.url-not-public': {
    de: 'Die Adresse ist nicht öffentlich: Möglich sind Namen und Adressen, die aus dem ganzen Internet erreichbar sind.',
    en: 'The address is not a public one: names and addresses that the whole internet can reach are possible.',
  },
  'webhook.contact-elsewhere': {
    de: 'Gebraucht wird ein Postfach einer Maildomain, die für Ihren Träger eingetragen ist.',
    en: 'A mailbox of a mail domain registered for your organisation is needed.',
  },
} as const;
