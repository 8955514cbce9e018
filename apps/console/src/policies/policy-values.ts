import { type PolicyTermName, type PolicyTerms, policyTermNames, policyTermRules } from '@app/contracts';
import { entered, type FormValues } from '../design/form-values.js';

/** The terms as a form holds them: under their pointers in the body. */
export function valuesOf(terms: PolicyTerms): FormValues {
  return Object.fromEntries(policyTermNames.map((name) => [fieldOf(name), written(terms[name])]));
}

export function fieldOf(name: PolicyTermName): string {
  return `terms.${name}`;
}

/** What was entered; what is no number goes on as it was written, so that the service names the field. */
export function termsIn(values: FormValues): Partial<PolicyTerms> {
  const read = policyTermNames.flatMap((name) => {
    const text = entered(values, fieldOf(name));
    return text === undefined ? [] : [[name, readValue(name, text)] as const];
  });
  return Object.fromEntries(read) as Partial<PolicyTerms>;
}

function readValue(name: PolicyTermName, text: string): unknown {
  const { unit } = policyTermRules[name];
  if (unit === 'yes-no') return text === 'yes' ? true : text === 'no' ? false : text;
  if (unit === 'choice') return text;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function written(value: number | boolean | string): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
