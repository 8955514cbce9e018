import { plainText } from './written-values.js';

/** The file's own words by its own names of fields: those that are there, without markup and contacts, cut at a length. */
export function rawOf(fields: readonly (readonly [string, string | undefined])[]): Readonly<Record<string, string>> {
  const said = fields.filter((field): field is readonly [string, string] => Boolean(field[1]));
  return Object.fromEntries(said.map(([name, text]) => [name, plainText(text)]));
}
