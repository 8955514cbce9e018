/** On which days a digest comes, and of which course starts it tells. */
export const digestWish = {
  byDefault:
    'Diese Zusammenfassung läuft, ohne dass Sie etwas einstellen müssen: montags und donnerstags um 07:30 Uhr für das Gebiet Ihrer Stelle.',
  weekdays: 'An diesen Tagen',
  weekdaysHint: 'Ohne Auswahl an jedem Werktag. Fällt ein Tag auf einen Feiertag, kommt die Mail am nächsten Werktag.',
  days: {
    monday: 'Montag',
    tuesday: 'Dienstag',
    wednesday: 'Mittwoch',
    thursday: 'Donnerstag',
    friday: 'Freitag',
    saturday: 'Samstag',
  },
  which: 'Welche Kursbeginne',
  courseTypes: 'Nur diese Kursarten',
  fundingPaths: 'Nur mit einem dieser Zugänge',
  formats: 'Nur diese Formen',
  childcareOnly: 'Nur mit Kinderbetreuung',
  ownPeopleOnly: 'Keine Kursbeginne, nur was meine Personen oder die Kurse meiner Stelle betrifft',
};
