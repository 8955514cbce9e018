/** Languages of the public catalogue and of what is printed from it. */
export const catalogueLanguages = ['de', 'en', 'uk', 'ar', 'fa', 'tr', 'ru', 'ti'] as const;
export type CatalogueLanguage = (typeof catalogueLanguages)[number];

interface LanguageFacts {
  /** BCP 47, as in `lang` and `hreflang`. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

const facts: Readonly<Record<CatalogueLanguage, LanguageFacts>> = {
  de: { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  en: { tag: 'en', name: 'English', direction: 'ltr' },
  uk: { tag: 'uk', name: 'Українська', direction: 'ltr' },
  ar: { tag: 'ar', name: 'العربية', direction: 'rtl' },
  fa: { tag: 'fa-AF', name: 'دری / فارسی', direction: 'rtl' },
  tr: { tag: 'tr', name: 'Türkçe', direction: 'ltr' },
  ru: { tag: 'ru', name: 'Русский', direction: 'ltr' },
  ti: { tag: 'ti', name: 'ትግርኛ', direction: 'ltr' },
};

export function languageFacts(language: CatalogueLanguage): LanguageFacts {
  return facts[language];
}

export function isCatalogueLanguage(text: unknown): text is CatalogueLanguage {
  return (catalogueLanguages as readonly unknown[]).includes(text);
}
