import type { ProblemText } from '@app/runtime';

/** What people read when an explanation cannot be handed out. */
export const explanationProblemTexts: Readonly<Record<string, ProblemText>> = {
  'explanation-export.not-found': {
    de: 'Diese Begründung gibt es hier nicht.',
    en: 'There is no such document here.',
  },
};
