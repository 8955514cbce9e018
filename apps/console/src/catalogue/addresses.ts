import { type CatalogueLanguage, catalogueLanguages } from '@app/catalogue-texts';

/** German has the short address; the other languages stand before it. */
export function listPath(language: CatalogueLanguage): string {
  return language === 'de' ? '/kurse' : `/${language}/kurse`;
}

/** The paths of one page in every language, for the router. */
export const listPaths = catalogueLanguages.map((language) => listPath(language).slice(1));

export function languageOfPath(url: string): CatalogueLanguage {
  return catalogueLanguages.find((language) => language !== 'de' && url.startsWith(`/${language}/`)) ?? 'de';
}

/** The same page with the same filter in another language. */
export function inLanguage(url: string, language: CatalogueLanguage): string {
  return `${listPath(language)}${url.slice(listPath(languageOfPath(url)).length)}`;
}

export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
