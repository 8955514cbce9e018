import type { FindingCode } from './domain/findings.js';

/** What a finding says to people, in German. */
export const findingMessages: Readonly<Record<FindingCode, string>> = {
  'over-enrolled': 'Es sind mehr Personen angemeldet, als der Kurs Plätze hat.',
  'below-minimum': 'Bis zur Mindestteilnehmerzahl fehlen noch Anmeldungen.',
  'group-above-maximum': 'Die Gruppe ist größer, als das Regelwerk für diese Kursart vorsieht.',
  'session-on-holiday': 'Mindestens ein Termin liegt auf einem gesetzlichen Feiertag.',
  'session-on-sunday': 'Mindestens ein Termin liegt auf einem Sonntag.',
  'deadline-after-start': 'Der Anmeldeschluss liegt nach dem letzten sinnvollen Einstiegstag.',
  'title-says-another-track': 'Der Titel nennt eine andere Kursart als die Einordnung des Kurses.',
  'sessions-overlap': 'Zwei Termine überschneiden sich.',
  'session-count-differs': 'Die Zahl der Termine stimmt nicht mit der Angabe des Trägers überein.',
  'started-before-its-day': 'Der Kursbeginn wurde vor dem angekündigten Tag gemeldet.',
  'starts-far-ahead': 'Der Kurs beginnt erst in mehr als zwei Jahren.',
  'ended-before-its-day': 'Das Kursende wurde vor dem angekündigten Tag gemeldet.',
};
