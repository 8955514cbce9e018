import { entered, type FormValues, given } from '../design/form-values.js';

const filters = ['from', 'to', 'reference', 'readFor', 'what', 'memberId'] as const;

/** What the form narrows the list by, as the service asks for it. */
export function readsQuery(values: FormValues): Readonly<Record<string, string>> {
  return given(Object.fromEntries(filters.map((name) => [name, entered(values, name)])));
}
