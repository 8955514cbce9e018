import type { ProblemText } from '@app/runtime';

/** What people read when a question about two entries cannot be answered like this. */
export const twinProblemTexts: Readonly<Record<string, ProblemText>> = {
  'twin.not-found': { de: 'Diesen Hinweis gibt es hier nicht.', en: 'There is no such finding here.' },
  'twin.settled': { de: 'Diese Frage ist schon beantwortet.', en: 'This question has been answered.' },
  'waiting-entry.cannot-merge': {
    de: 'Der jüngere Eintrag hat einen Platz angenommen oder ist im Kurs. Bitte erst den Platz zurückgeben oder das Kursergebnis abwarten.',
    en: 'The younger entry has accepted a place or is in a course. Please give the place back first, or wait for the result.',
  },
};
