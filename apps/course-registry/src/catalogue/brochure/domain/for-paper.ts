const longestWord = 24;
const longWord = new RegExp(`[^\\s\\u00ad\\u200b-]{${longestWord}}(?=[^\\s\\u00ad\\u200b-])`, 'gu');

/**
 * What people wrote, as one line that fits onto paper: words that have no end may be broken, and marks that turn the
 * direction of what follows (U+202A to U+202E, U+2066 to U+2069) are left out.
 */
export function forPaper(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(longWord, '$&\u200b');
}
