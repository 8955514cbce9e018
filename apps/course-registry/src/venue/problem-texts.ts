/** What people read about venues. */
export const venueTexts = {
  'venue.not-found': { de: 'Diesen Kursort gibt es hier nicht.', en: 'There is no such venue here.' },
  'venue.place-missing': { de: 'In welchem Ort liegt er?', en: 'In which place is it?' },
  'venue.name-taken': {
    de: 'Der Träger hat schon einen Kursort mit diesem Namen.',
    en: 'The provider already has a venue of this name.',
  },
  'venue.in-use': {
    de: 'Kursbeginne nennen diesen Kursort: Er kann nur ab einem Tag geschlossen werden.',
    en: 'Course starts name this venue: it can only be closed from a day on.',
  },
  'venue.still-used': {
    de: 'An diesem Tag oder danach finden hier noch Kurse statt.',
    en: 'Courses are held here on that day or after it.',
  },
  'venue.room-unknown': {
    de: 'Diesen Raum gibt es an diesem Kursort nicht.',
    en: 'This venue has no such room.',
  },
  'venue.closed': {
    de: 'Dieser Kursort ist geschlossen, bevor der Kurs endet.',
    en: 'This venue is closed before the course ends.',
  },
} as const;
