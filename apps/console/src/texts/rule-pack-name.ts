import { day } from './format.js';
import { type Language, labelOf, type Texts } from './texts.js';

/** 'de.bamf.ik@2024-12-07' as people call it; the version stays in it. */
export function rulePackName(version: string, language: Language, { deadlines }: Texts): string {
  const [dated = '', ...circulars] = version.split('+');
  const [id = '', since] = dated.split('@');
  const name = labelOf(deadlines.rulePacks, id);
  const named = since ? deadlines.rulePack(name, day(language, since)) : name;
  return [named, ...circulars].join(' + ');
}
