import { keepable } from '../source-course/written-values.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands at the end of a path as text; numbers and truth values too. Undefined when missing, null or empty. */
export function textAt(record: unknown, ...path: readonly string[]): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return scalar(record);
  for (const each of listOf(record)) {
    const inner = isFields(each) && Object.hasOwn(each, name) ? textAt(each[name], ...rest) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** What stands at the end of a path as a list: one thing alone is a list of one, nothing is an empty one. */
export function listAt(record: unknown, ...path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return listOf(record);
  return listOf(record).flatMap((each) =>
    isFields(each) && Object.hasOwn(each, name) ? listAt(each[name], ...rest) : [],
  );
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === '' ? [] : [value];
}

/** Converters from XML write an element with attributes as an object with its text in '#text'. */
function scalar(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(scalar).find((text) => text !== undefined);
  if (isFields(value)) return scalar(value['#text']);
  if (typeof value === 'string') return keepable(value).trim() || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
