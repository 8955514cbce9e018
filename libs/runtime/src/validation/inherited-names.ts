import type { FieldProblem } from '@app/kernel';

/** What every object answers to: class-transformer drops these without a word, and class-validator takes them for known. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Properties that no request has, wherever in it they stand. */
export function inheritedNames(value: unknown, above = ''): FieldProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const pointer = `${above}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return inherited.has(name) ? [unknownProperty(name, pointer)] : inheritedNames(part, pointer);
  });
}

export function unknownProperty(name: string, pointer: string): FieldProblem {
  return { pointer, code: 'property.unknown', detail: `property ${name} should not exist` };
}
