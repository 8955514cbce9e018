/** What people read about keys of software. */
export const apiKeyTexts = {
  'api-key.not-found': { de: 'Diesen Schlüssel gibt es nicht.', en: 'There is no such key.' },
  'api-key.expiry-outside': {
    de: 'Ein Schlüssel gilt von heute an bis zu zwei Jahre.',
    en: 'A key is good for up to two years from today.',
  },
  'api-key.too-many': {
    de: 'Mehr als zehn gültige Schlüssel je Träger gibt es nicht.',
    en: 'There are no more than ten living keys per provider.',
  },
  'api-key.over': { de: 'Dieser Schlüssel gilt nicht mehr.', en: 'This key is good no more.' },
  'api-key.followed': {
    de: 'Für diesen Schlüssel gibt es schon einen neuen.',
    en: 'There is a new key for this one already.',
  },
} as const;
