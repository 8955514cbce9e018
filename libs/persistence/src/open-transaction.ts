import { type ClientBase, DatabaseError, type QueryResult } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { CopiedRow } from './copied-row.js';
import { CopyOut } from './copy-out.js';
import { preparedName } from './prepared.js';
import { comesAsLists } from './rows-as-lists.js';

/**
 * One transaction on one connection. What is said in one go travels in one go: nothing waits for the answer before, not
 * even START TRANSACTION, which fails only together with its connection (or when an operator cancels just that).
 * Rows come as TypeORM gives them: a list, and for UPDATE and DELETE a pair of the list and the number of rows.
 */
export class OpenTransaction {
  readonly #client: ClientBase;
  readonly #begun: Promise<unknown>;
  #held = false;
  #over = false;

  constructor(client: ClientBase) {
    this.#client = client;
    this.#begun = this.#say('start transaction');
    this.#begun.catch(() => {});
  }

  /** What rows look like is known where the SQL stands. */
  query = async <T = unknown>(sql: string, parameters?: unknown[]): Promise<T> => {
    // Its connection may be in somebody else's hands by now.
    if (this.#over) throw new Error('The transaction is over: whatever is said in it must be awaited by its work.');
    return rowsOf(await this.#say(sql, parameters)) as T;
  };

  /** Takes the rows of a query one by one, as they come. What is to be put into it must be `quoted`: COPY has no parameters. */
  async copy(sql: string, take: (row: CopiedRow) => void): Promise<void> {
    if (this.#over) throw new Error('The transaction is over: whatever is said in it must be awaited by its work.');
    this.#hold();
    try {
      await CopyOut.of(this.#client, sql, take);
    } catch (error) {
      throw error instanceof DatabaseError ? new QueryFailedError(sql, undefined, error) : error;
    }
  }

  /** Rejects when the database made nothing of it: a COMMIT after a failed statement is answered ROLLBACK, without an error. */
  async commit(): Promise<void> {
    this.#over = true;
    await this.#begun;
    const { command } = await this.#say('commit');
    if (command !== 'COMMIT') throw new Error('The transaction had failed before it was to be committed.');
  }

  async rollback(): Promise<void> {
    this.#over = true;
    await this.#say('rollback');
  }

  async #say(text: string, values?: unknown[]): Promise<QueryResult> {
    this.#hold();
    try {
      const name = preparedName(text);
      const rowMode = comesAsLists(text) && { rowMode: 'array' as const };
      return await this.#client.query({ text, ...(values && { values }), ...(name && { name }), ...rowMode });
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(text, values, error) : error;
    }
  }

  /** Until the end of this turn, so that one write to the socket carries all that is said in it: writes are the dearest. */
  #hold(): void {
    const { stream } = (this.#client as ClientBase & { readonly connection: { readonly stream: Corkable } }).connection;
    if (this.#held) return;
    this.#held = true;
    stream.cork();
    process.nextTick(() => {
      this.#held = false;
      stream.uncork();
    });
  }
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

function rowsOf({ command, rows, rowCount }: QueryResult<object>): readonly unknown[] {
  return command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
}
