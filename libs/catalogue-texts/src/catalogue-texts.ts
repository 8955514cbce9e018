import type { CatalogueLanguage } from './language.js';
import { ar } from './texts/ar.js';
import { type CatalogueTexts, de } from './texts/de.js';
import { en } from './texts/en.js';
import { fa } from './texts/fa.js';
import { ru } from './texts/ru.js';
import { ti } from './texts/ti.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';

const all: Readonly<Record<CatalogueLanguage, CatalogueTexts>> = { de, en, uk, ar, fa, tr, ru, ti };

/** What the public reads, in this language. */
export function catalogueTexts(language: CatalogueLanguage): CatalogueTexts {
  return all[language];
}
