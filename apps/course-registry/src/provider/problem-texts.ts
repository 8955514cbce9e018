/** What people read about providers and those who want to become one. */
export const providerTexts = {
  'provider-request.not-found': {
    de: 'Diese Anmeldung gibt es nicht, oder sie ist schon bestätigt.',
    en: 'There is no such registration, or it has been confirmed already.',
  },
  'provider-request.name-odd': {
    de: 'Der Name besteht aus Buchstaben, Ziffern und wenigen Zeichen; er enthält keine Web-Adresse.',
    en: 'The name is made of letters, digits and few signs; it holds no web address.',
  },
  'provider-request.place-missing': { de: 'In welchem Ort ist die Stelle?', en: 'In which place is the organisation?' },
  'provider-request.decided': { de: 'Darüber ist schon entschieden.', en: 'This has been decided already.' },
  'provider.mailbox-malformed': {
    de: 'An diese Adresse können wir nichts senden.',
    en: 'This is no mail address we can send to.',
  },
  'provider.mailbox-elsewhere': {
    de: 'Diese Maildomain ist für den Träger nicht eingetragen.',
    en: 'This mail domain is not registered for the provider.',
  },
  'provider.contact-empty': {
    de: 'Ein Kontakt hat ein Postfach oder ein Telefon.',
    en: 'A contact has a mailbox or a telephone.',
  },
  'organisation.key-taken': {
    de: 'Dieses Kürzel hat schon eine andere Stelle.',
    en: 'Another organisation has this short name.',
  },
  'member.subject-taken': {
    de: 'Mit diesem Konto meldet sich schon jemand an.',
    en: 'Somebody signs in with this account already.',
  },
} as const;
