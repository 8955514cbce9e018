/** What a person reads about a wish that was not granted. */
export const problemTexts = {
  'subscription.address-malformed': {
    de: 'An diese Adresse können wir nichts senden.',
    en: 'This is no mail address we can send to.',
  },
  'subscription.address-elsewhere': {
    de: 'Diese Maildomain ist für Ihre Stelle nicht eingetragen.',
    en: 'This mail domain is not registered for your office.',
  },
  'subscription.address-not-own': {
    de: 'Unter dieser Adresse sind Sie nicht eingetragen. Ein anderes Postfach Ihrer Stelle wird unter „Postfächer der Stelle“ gefragt.',
    en: 'You are not registered with this address. Another mailbox of your office is asked under “Mailboxes of the office”.',
  },
  'subscription.area-missing': { de: 'Mindestens ein Gebiet wird gebraucht.', en: 'At least one area is needed.' },
  'subscription.area-elsewhere': {
    de: 'Dieses Gebiet gehört nicht zu Ihrer Stelle.',
    en: 'This is not within the areas of your office.',
  },
  'subscription.area-or-distance': {
    de: 'Bitte entweder Gebiete oder eine Entfernung wählen.',
    en: 'Please choose either areas or a distance.',
  },
  'subscription.distance-outside': {
    de: 'Möglich sind 1 bis 100 Kilometer.',
    en: 'Between 1 and 100 kilometres are possible.',
  },
  'subscription.pause-outside': {
    de: 'Bitte einen Tag nach heute und innerhalb eines Jahres wählen.',
    en: 'Please choose a day after today and within a year.',
  },
  'mailbox.asked-enough': {
    de: 'Dieses Postfach wurde eben erst oder schon dreimal gefragt.',
    en: 'This mailbox was asked a moment ago, or three times already.',
  },
  'mailbox.too-many-waiting': {
    de: 'Es warten schon zu viele Postfächer auf ihre Bestätigung.',
    en: 'Too many mailboxes have not answered yet.',
  },
  'mailbox.no-own-people': {
    de: 'Ein gemeinsames Postfach bekommt nichts über einzelne Personen.',
    en: 'A shared mailbox is told nothing about single people.',
  },
  'mailbox.kind-of-people': {
    de: 'Solche Meldungen gibt es für dieses Abonnement nicht.',
    en: 'There is no such news for this subscription.',
  },
  'mailbox.not-found': { de: 'Dieses Postfach gibt es hier nicht.', en: 'There is no such mailbox here.' },
  'place.unknown': { de: 'Dieser Ort ist nicht bekannt.', en: 'This place is not known.' },
  'link.not-found': { de: 'Dieser Link gilt nicht mehr.', en: 'This link is no longer good.' },
  'subscription.level-unknown': {
    de: 'Mit diesem Niveau beginnt kein Kurs.',
    en: 'No course begins with such a level.',
  },
  'subscription.slot-outside': {
    de: 'Möglich sind Zeiten von 05:00 bis 22:00 Uhr.',
    en: 'Times from 05:00 to 22:00 are possible.',
  },
  'subscription.weekday-missing': {
    de: 'Mindestens ein Wochentag wird gebraucht.',
    en: 'At least one day of the week is needed.',
  },
  'subscription.weekdays-of-daily': {
    de: 'Eine tägliche Zusammenfassung kennt keine einzelnen Wochentage.',
    en: 'A daily digest has no single weekdays.',
  },
  'subscription.exists': {
    de: 'Es gibt schon ein Abonnement; ändern Sie dieses.',
    en: 'There is a subscription already; change that one.',
  },
  'subscription.not-found': { de: 'Dieses Abonnement gibt es nicht.', en: 'There is no such subscription.' },
} as const;
