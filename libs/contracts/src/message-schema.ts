import { getMetadataStorage } from 'class-validator';
import type { MessageClass } from './message.js';

/** The part of JSON Schema that flat messages need. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** What the decorators of a message class promise, as JSON Schema. Throws at a decorator it cannot translate. */
export function messageSchema(message: MessageClass): Schema {
  const rules = getMetadataStorage().getTargetValidationMetadatas(message, '', true, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
  const fields = names.map((name) => [name, rules.filter(({ propertyName }) => propertyName === name)] as const);
  return {
    type: 'object',
    required: fields.filter(([, own]) => !own.some(isOptional)).map(([field]) => field),
    properties: Object.fromEntries(fields.map(([field, own]) => [field, fieldSchema(own)])),
  };
}

function isOptional({ type }: Rule): boolean {
  return type === 'conditionalValidation';
}

function fieldSchema(rules: readonly Rule[]): Schema {
  const own = rules.filter((rule) => !isOptional(rule) && !rule.each).map(translate);
  const each = rules.filter((rule) => rule.each).map(translate);
  return Object.assign({}, ...own, ...(each.length > 0 ? [{ items: Object.assign({}, ...each) }] : []));
}

function translate({ name, constraints, target, propertyName }: Rule): Schema {
  const known = name === undefined ? undefined : translations[name];
  if (!known) throw new Error(`No JSON Schema is known for '${name}' of ${String(target)}.${propertyName}.`);
  return known(constraints?.[0]);
}

const translations: Readonly<Record<string, (constraint: unknown) => Schema>> = {
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isString: () => ({ type: 'string' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  matches: (pattern) => ({ type: 'string', pattern: pattern instanceof RegExp ? pattern.source : String(pattern) }),
  isInt: () => ({ type: 'integer' }),
  min: (minimum) => ({ minimum: Number(minimum) }),
  max: (maximum) => ({ maximum: Number(maximum) }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isIn: (values) => ({ enum: Array.isArray(values) ? values : [values] }),
};
