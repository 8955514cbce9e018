import { de, type Texts } from './de.js';
import { en } from './en.js';

export type Language = 'de' | 'en';
export type { Texts };

export function textsIn(language: Language): Texts {
  return language === 'en' ? en : de;
}

/** The text of a code from a service; the code itself when it is newer than this console. */
export function labelOf(labels: Readonly<Record<string, string>>, code: string | undefined): string {
  if (code === undefined) return '';
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}
