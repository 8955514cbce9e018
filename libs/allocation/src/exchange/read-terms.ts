import type { AllocationTerms } from '../model/terms.js';
import { defaultTerms } from '../rules/terms.js';
import type { Fields } from './fields.js';

/** A century: with credits beyond it, dates would leave the calendar. */
const points = { min: 0, max: 36_500 } as const;
const salts = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;
const numbers = [
  'deadlineDays',
  'obligationCreditDays',
  'transitionCreditDays',
  'kmPoints',
  'onlinePoints',
  'intensityPoints',
  'sameProviderPoints',
] as const;

/** What a policy leaves out counts as in the default one; of a salt the lower 32 bits count, none is 0. */
export function readTerms(from: Fields): AllocationTerms {
  const given = numbers.flatMap((name) => (from.has(name) ? [[name, from.whole(name, points)] as const] : []));
  return {
    ...defaultTerms,
    ...Object.fromEntries(given),
    ...(from.has('strictObligation') && { strictObligation: from.flag('strictObligation') }),
    ...(from.has('tieSalt') && { tieSalt: from.whole('tieSalt', salts) >>> 0 }),
  };
}
