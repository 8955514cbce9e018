/**
 * JSON in the one form that RFC 8785 gives it: members sorted by UTF-16 code units, no white space, numbers and strings
 * as ECMAScript writes them. Members without a value are left out. Throws TypeError for what JSON cannot say exactly.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`JSON knows no ${typeof value}.`);
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('JSON knows finite numbers only.');
  return JSON.stringify(number);
}

/** Half of a surrogate pair is no character, and no two readers agree on it. */
function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('A lone surrogate is no text.');
  return JSON.stringify(text);
}

function canonicalObject(object: object): string {
  const members = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${canonicalString(name)}:${canonicalJson(value)}`);
  return `{${members.join(',')}}`;
}
