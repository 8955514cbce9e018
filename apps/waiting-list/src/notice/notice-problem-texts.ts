import type { ProblemText } from '@app/runtime';

/** What people read when a letter cannot be dealt with like this. */
export const noticeProblemTexts: Readonly<Record<string, ProblemText>> = {
  'notice.not-found': { de: 'Diesen Entwurf gibt es hier nicht.', en: 'There is no such draft here.' },
  'notice.closed': {
    de: 'Dieser Entwurf ist schon versandt oder verworfen.',
    en: 'This draft was sent or discarded already.',
  },
  'notice.sent-malformed': { de: 'Das ist kein Tag im Kalender.', en: 'This is no day on the calendar.' },
  'notice.sent-out-of-range': {
    de: 'Ein Tag vom Tag des Entwurfs bis heute.',
    en: 'A day from the day of the draft to today.',
  },
};
