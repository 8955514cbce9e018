import type { FieldProblem } from '@app/kernel';
import type { ValidationError } from 'class-validator';

const unknownProperty = 'property.unknown';

/** Stable codes for what class-validator found; others are named after their constraint. */
const codes: Readonly<Record<string, string>> = {
  whitelistValidation: unknownProperty,
  isDefined: 'value.required',
  isNotEmpty: 'value.required',
  isString: 'value.not-text',
  isNumber: 'value.not-a-number',
  isInt: 'value.not-an-integer',
  isBoolean: 'value.not-boolean',
  isArray: 'value.not-a-list',
  isObject: 'value.not-an-object',
  nestedValidation: 'value.not-an-object',
  isIn: 'value.not-in-list',
  isEnum: 'value.not-in-list',
  isUuid: 'value.not-an-id',
  isDateString: 'value.not-a-date',
  isIso8601: 'value.not-a-date',
  isEmail: 'value.not-a-mail-address',
  min: 'value.too-small',
  max: 'value.too-large',
  isPositive: 'value.too-small',
  minLength: 'value.too-short',
  maxLength: 'value.too-long',
  isLength: 'value.too-long',
  arrayMinSize: 'value.too-few',
  arrayNotEmpty: 'value.too-few',
  arrayMaxSize: 'value.too-many',
  arrayUnique: 'value.repeated',
  matches: 'value.malformed',
  isOneLine: 'value.not-one-line',
};

/** One problem per field: the first constraint that names its kind. Pointers follow RFC 6901. */
export function fieldProblems(errors: readonly ValidationError[], above = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${above}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return [...own(error, pointer), ...fieldProblems(error.children ?? [], pointer)];
  });
}

export function isUnknownProperty({ code }: FieldProblem): boolean {
  return code === unknownProperty;
}

function own({ constraints, value }: ValidationError, pointer: string): FieldProblem[] {
  const broken = Object.entries(constraints ?? {});
  const [name, detail] = broken.find(([constraint]) => saysKind.has(constraint)) ?? broken.at(-1) ?? [];
  if (name === undefined || detail === undefined) return [];
  const missing = value === undefined && name !== 'whitelistValidation';
  return [{ pointer, code: missing ? 'value.required' : (codes[name] ?? `value.${dashed(name)}`), detail }];
}

/** A text where a number belongs is first of all no number, whatever its size. */
const saysKind = new Set([
  'whitelistValidation',
  'isDefined',
  'isString',
  'isNumber',
  'isInt',
  'isBoolean',
  'isArray',
  'isObject',
  'nestedValidation',
]);

function dashed(constraint: string): string {
  return constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[^a-z0-9.-]/g, '');
}
