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
  'subscription.area-missing': { de: 'Mindestens ein Gebiet wird gebraucht.', en: 'At least one area is needed.' },
  'subscription.area-elsewhere': {
    de: 'Dieses Gebiet gehört nicht zu Ihrer Stelle.',
    en: 'This is not within the areas of your office.',
  },
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
