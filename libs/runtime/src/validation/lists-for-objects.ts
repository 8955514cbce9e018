import type { FieldProblem } from '@app/kernel';
import { getMetadataStorage } from 'class-validator';

/**
 * `@ValidateNested` looks into lists wherever they are, so `[]` passes for an object and `[[]]` for a list of objects.
 * Names every place of a validated body where that happened.
 */
export function listsForObjects(value: object, above = ''): FieldProblem[] {
  return nestedProperties(value).flatMap((property) => {
    const pointer = `${above}/${property}`;
    const found: unknown = Reflect.get(value, property);
    const isList = Reflect.getMetadata('design:type', Object.getPrototypeOf(value), property) === Array;
    if (!isList) return ofObject(found, pointer);
    return Array.isArray(found) ? found.flatMap((item, at) => ofObject(item, `${pointer}/${at}`)) : [];
  });
}

function ofObject(found: unknown, pointer: string): FieldProblem[] {
  if (Array.isArray(found)) return [{ pointer, code: 'value.not-an-object', detail: 'This must be an object.' }];
  return typeof found === 'object' && found !== null ? listsForObjects(found, pointer) : [];
}

const known = new WeakMap<object, readonly string[]>();

function nestedProperties(value: object): readonly string[] {
  const type = value.constructor;
  const seen = known.get(type);
  if (seen) return seen;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const nested = rules.filter(({ type }) => type === 'nestedValidation').map(({ propertyName }) => propertyName);
  known.set(type, nested);
  return nested;
}
