import type { CatalogueLanguage } from './language.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { fa } from './texts/fa.js';
import { ru } from './texts/ru.js';
import { ti } from './texts/ti.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';

/** What the public reads, in one language. German is the pattern: the others say the same, nothing more and nothing less. */
export type CatalogueTexts = typeof de;

const all: Readonly<Record<CatalogueLanguage, CatalogueTexts>> = { de, en, uk, ar, fa, tr, ru, ti };

export function catalogueTexts(language: CatalogueLanguage): CatalogueTexts {
  return all[language];
}
