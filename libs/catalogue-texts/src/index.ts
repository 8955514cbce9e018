export { catalogueTexts } from './catalogue-texts.js';
export { dayInFigures, euros, momentInFigures, type TimesOfDays, timesOfDays, weekday } from './format.js';
export { type CatalogueLanguage, catalogueLanguages, isCatalogueLanguage, languageFacts } from './language.js';
export type { CatalogueTexts } from './texts/de.js';
