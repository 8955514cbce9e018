import pg from 'pg';
import { CopiedRow } from './copied-row.js';

/** COPY of what a query finds, out of the database: for every row `take` is called at once, and nothing is gathered. */
export class CopyOut extends pg.Query {
  readonly #row = new CopiedRow();
  #failure: unknown;

  private constructor(
    sql: string,
    private readonly take: (row: CopiedRow) => void,
    told: (error?: unknown) => void,
  ) {
    super(`copy (${sql}) to stdout (format binary)`, (error: unknown) => told(error ?? this.#failure));
  }

  /** Said on `client`; resolves when the last row was taken. Rejects with whatever `take` threw first, then takes no more. */
  static of(client: pg.ClientBase, sql: string, take: (row: CopiedRow) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      client.query(new CopyOut(sql, take, (error) => (error ? reject(error) : resolve())));
    });
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.#failure) return;
    try {
      if (!this.#row.open(chunk)) return;
      this.take(this.#row);
      this.#row.close();
    } catch (failure) {
      this.#failure = failure ?? new Error('A row could not be taken.');
    }
  }
}
