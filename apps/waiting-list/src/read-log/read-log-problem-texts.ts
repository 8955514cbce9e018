import type { ProblemText } from '@app/runtime';

/** What people read when a purpose does not permit a retrieval. */
export const readLogProblemTexts: Readonly<Record<string, ProblemText>> = {
  'read.purpose-not-permitted': {
    de: 'Dieser Zweck erlaubt den Abruf mit Ihrer Aufgabe nicht.',
    en: 'This purpose does not permit the retrieval in your role.',
  },
  'read.day-malformed': { de: 'Das ist kein Tag im Kalender.', en: 'This is no day on the calendar.' },
  'read.period-unfit': { de: 'Ein Zeitraum von 1 bis 62 Tagen.', en: 'A period of 1 to 62 days.' },
};
