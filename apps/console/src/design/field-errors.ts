import type { ApiProblem, FieldError } from '../services/api-problem.js';

/** What is wrong with a form: by field name, and what belongs to no field. */
export interface FormErrors {
  readonly byField: ReadonlyMap<string, string>;
  readonly general: readonly string[];
  /** What people call the fields. */
  readonly labels: FieldLabels;
}

/** Names of a form's fields with their labels, in the order of the form. */
export type FieldLabels = Readonly<Record<string, string>>;

/** Field names are JSON pointers with dots: `/need/level` is `need.level`. */
export function fieldNameOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** The field of the form that a pointer means: itself, or the nearest part of the body that has one. */
export function nearestField(pointer: string, fields: readonly string[]): string | undefined {
  const parts = fieldNameOf(pointer).split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const found = fields.find((field) => field === name) ?? fields.find((field) => field.startsWith(`${name}.`));
    if (found) return found;
  }
  return undefined;
}

/** A service's refusal, sorted to the fields of the form it is about. */
export function errorsFor(problem: ApiProblem, labels: FieldLabels): FormErrors {
  const fields = Object.keys(labels);
  const byField = new Map<string, string>();
  const general: string[] = [];
  for (const error of problem.errors) sort(error, fields, byField, general);
  const whole = problem.title || (problem.errors.length === 0 ? (problem.detail ?? '') : '');
  return { byField, general: byField.size > 0 && general.length === 0 ? [] : unique([whole, ...general]), labels };
}

function sort(
  { pointer, detail }: FieldError,
  fields: readonly string[],
  byField: Map<string, string>,
  general: string[],
): void {
  const field = nearestField(pointer, fields);
  if (!field) general.push([fieldNameOf(pointer), detail].filter(Boolean).join(': '));
  else byField.set(field, [...new Set([byField.get(field), detail].filter(Boolean))].join(' '));
}

const unique = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))];

/** One field is wrong before any service was asked. */
export function fieldError(field: string, text: string, labels: FieldLabels): FormErrors {
  return { byField: new Map([[field, text]]), general: [], labels };
}
