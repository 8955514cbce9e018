export { catalogueTexts } from './catalogue-texts.js';
export {
  dayInFigures,
  euros,
  languageName,
  momentInFigures,
  type TimesOfDays,
  timesOfDays,
  weekday,
  weekdayNamed,
} from './format.js';
export { type CatalogueLanguage, catalogueLanguages, isCatalogueLanguage, languageFacts } from './language.js';
export type { CatalogueTexts } from './texts/de.js';
