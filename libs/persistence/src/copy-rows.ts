import pg from 'pg';
import type { CopiedRow } from './copied-row.js';
import { OpenTransaction } from './open-transaction.js';
import type { Tx } from './transactions.js';

/**
 * Takes the rows of a query one by one as they come, in the binary form of COPY: a quarter of the work where there are
 * hundreds of thousands. The SQL has no parameters; whatever varies is put into it `quoted`.
 */
export function copyRows(tx: Tx, sql: string, take: (row: CopiedRow) => void): Promise<void> {
  if (!(tx instanceof OpenTransaction))
    throw new TypeError('Rows are copied within a transaction of Transactions only.');
  return tx.copy(sql, take);
}

/** A text, or a list of texts, as SQL has it. */
export function quoted(value: string | readonly string[]): string {
  if (typeof value === 'string') return pg.escapeLiteral(value);
  return `array[${value.map((each) => pg.escapeLiteral(each)).join(', ')}]::text[]`;
}
