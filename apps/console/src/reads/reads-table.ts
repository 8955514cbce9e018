import type { ReadView } from '@app/contracts';
import { localInstant } from '../texts/format.js';
import { labelOf, type Texts } from '../texts/texts.js';

/** The log as a file: one row per retrieval. */
export function readsTable(rows: readonly ReadView[], { reads: words }: Texts): readonly (readonly string[])[] {
  const head = [words.when, words.organisation, words.who, words.what, words.whom, words.purpose, words.fields];
  const line = ({ readAt, organisationName, memberName, what, references, purpose, fields }: ReadView) => [
    localInstant(readAt),
    organisationName,
    memberName,
    labelOf(words.kinds, what),
    references.join(' '),
    labelOf(words.purposes, purpose),
    fields.join(' '),
  ];
  return [head, ...rows.map(line)];
}
