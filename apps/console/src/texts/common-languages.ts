/** Languages that have a box of their own, as the public catalogue and most of those who come have them: BCP 47 tags. */
export const commonLanguages = ['uk', 'ar', 'fa', 'tr', 'ru', 'ti', 'en', 'fr', 'ku', 'ro', 'pl', 'so', 'ps'] as const;
