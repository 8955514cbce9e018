import type { ClientBase } from 'pg';
import { QueryFailedError } from 'typeorm';
import { preparedName } from './prepared.js';
import { comesAsLists } from './rows-as-lists.js';

/**
 * One statement without START TRANSACTION and COMMIT around it: to PostgreSQL it is a transaction by itself. A second one
 * could see another state of the world than the first, so it is refused.
 */
export class OneQuestion {
  readonly #client: ClientBase;
  #asked = false;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  /** What rows look like is known where the SQL stands. */
  query = async <T = unknown>(text: string, values?: unknown[]): Promise<T> => {
    if (this.#asked) throw new Error('This was for one question. Several belong into a transaction.');
    this.#asked = true;
    try {
      const name = preparedName(text);
      const rowMode = comesAsLists(text) && { rowMode: 'array' as const };
      const { rows } = await this.#client.query({ text, ...(values && { values }), ...(name && { name }), ...rowMode });
      return rows as T;
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(text, values, error) : error;
    }
  };
}
