import { createRequire } from 'node:module';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

interface Rule {
  readonly name?: string | undefined;
  readonly type: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[] | undefined;
  readonly each: boolean;
}

type Schema = Record<string, unknown>;

/** class-transformer keeps what `@Type` said here and offers no other way to read it. */
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  readonly defaultMetadataStorage: {
    findTypeMetadata(target: unknown, property: string): { readonly typeFunction: () => unknown } | undefined;
  };
};

/** Classes already described; decorating them again would do no harm but take time. */
const described = new WeakSet<object>();

/** Makes the OpenAPI document say of request classes what class-validator enforces, so that nothing is written twice. */
export function describeValidation(): void {
  for (const [target, rules] of metadataByClass()) {
    if (typeof target !== 'function' || described.has(target)) continue;
    described.add(target);
    for (const property of new Set(rules.map(({ propertyName }) => propertyName))) {
      if (Reflect.hasMetadata('swagger/apiModelProperties', target.prototype, property)) continue;
      const own = rules.filter(({ propertyName }) => propertyName === property);
      ApiProperty(optionsOf(target.prototype, property, own))(target.prototype, property);
    }
  }
}

function metadataByClass(): ReadonlyMap<unknown, readonly Rule[]> {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<unknown, readonly Rule[]> };
  return storage.validationMetadatas;
}

function optionsOf(prototype: object, property: string, rules: readonly Rule[]): ApiPropertyOptions {
  const designed = Reflect.getMetadata('design:type', prototype, property);
  const isArray = designed === Array || rules.some(({ name }) => name === 'isArray');
  const nested = rules.some(({ type }) => type === 'nestedValidation') && nestedType(prototype, property);
  const said = Object.assign({}, ...rules.map(schemaOf)) as Schema;
  const required = !rules.some(({ type, name }) => type === 'conditionalValidation' || name === 'isOptional');
  if (nested) return { type: nested, isArray, required } as ApiPropertyOptions;
  const item = { type: typeOf(designed), ...said };
  return (
    isArray ? { type: 'array', items: { ...item, type: said['type'] ?? 'string' }, required } : { ...item, required }
  ) as ApiPropertyOptions;
}

function schemaOf({ name, constraints: [first, second] = [] }: Rule): Schema {
  switch (name) {
    case 'isInt':
      return { type: 'integer' };
    case 'isNumber':
      return { type: 'number' };
    case 'isString':
      return { type: 'string' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isUuid':
      return { type: 'string', format: 'uuid' };
    case 'isEmail':
      return { type: 'string', format: 'email' };
    case 'isIn':
      return { enum: first };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'isLength':
      return { minLength: first, maxLength: second };
    case 'matches':
      return first instanceof RegExp ? { pattern: first.source } : {};
    default:
      return {};
  }
}

function typeOf(designed: unknown): string {
  if (designed === Number) return 'number';
  if (designed === Boolean) return 'boolean';
  return designed === String ? 'string' : 'object';
}

function nestedType(prototype: object, property: string): unknown {
  return defaultMetadataStorage.findTypeMetadata(prototype.constructor, property)?.typeFunction();
}
