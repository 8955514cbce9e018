/** What people read about findings. */
export const plausibilityTexts = {
  'finding.not-found': {
    de: 'Diesen Hinweis gibt es hier nicht (mehr).',
    en: 'There is no such finding here (any more).',
  },
} as const;
