/** What is kept of mails for how long. */
export const mailRetention = {
  caption: 'Mails und was darin steht',
  rules: {
    looks: 'Protokoll der Blicke in die verschickten Mails',
    mails: 'Verschickte und nicht zustellbare Mails: Adresse, Zeit, Ergebnis',
    news: 'Meldungen, aus denen Zusammenfassungen entstehen',
    digests: 'Zusammenfassungen: Betreff und Zahl der Meldungen',
    subscriptions: 'Beendete Abonnements mit Adresse',
    offers: 'Abgelehnte, abgelaufene und zurückgezogene Platzangebote (Kopie für Mails)',
    'taken-offers': 'Angenommene Platzangebote nach dem Ende des Kurses (Kopie für Mails)',
    handovers: 'Beendete Übergaben (Kopie für Mails)',
    'legal-clocks': 'Fristen, die nicht mehr laufen (Kopie für Mails)',
    'calendar-entries': 'Kurstermine für den Kalender nach dem Ende des Kurses',
    'webhook-offers': 'Platzangebote nach dem Ende des Kurses (Nummer und Stand, für Webhooks)',
    'webhook-course-starts': 'Kursbeginne nach dem Ende des Kurses (Nummer und Träger, für Webhooks)',
    'course-starts': 'Kursbeginne nach dem Ende des Kurses (Kopie für Mails)',
    runs: 'Nachweise der Löschläufe',
  },
};
