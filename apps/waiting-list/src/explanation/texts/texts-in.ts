import type { Wording } from '@app/contracts';
import { de } from './de.js';
import { dePlain } from './de-plain.js';
import { en } from './en.js';
import type { ExplanationTexts } from './explanation-texts.js';

const texts: Readonly<Record<Wording, ExplanationTexts>> = { de, en, 'de-plain': dePlain };

export function textsIn(wording: Wording): ExplanationTexts {
  return texts[wording];
}
