import type { Transactions, Tx } from '@app/persistence';

/** The service itself reads, at one moment of the database's history: what commits meanwhile is in none of it. */
export function inOneSnapshot<T>(transactions: Transactions, read: (tx: Tx) => Promise<T>): Promise<T> {
  return transactions.run(async (tx) => {
    const [, , found] = await Promise.all([
      tx.query('set transaction isolation level repeatable read'),
      tx.query(`select set_config('app.role', 'system', true)`),
      read(tx),
    ]);
    return found;
  });
}
