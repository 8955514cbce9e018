import type { ProblemText } from '@app/runtime';

/** What people read when an answer to a place offer is refused. */
export const matchingProblemTexts: Readonly<Record<string, ProblemText>> = {
  'seat-offer.not-found': { de: 'Dieses Platzangebot gibt es nicht.', en: 'There is no such place offer.' },
  'seat-offer.not-open': {
    de: 'Dieses Platzangebot ist nicht mehr offen.',
    en: 'This place offer is no longer open.',
  },
  'seat-offer.expired': {
    de: 'Die Antwortfrist für dieses Platzangebot ist abgelaufen.',
    en: 'The time to answer this place offer is over.',
  },
};
