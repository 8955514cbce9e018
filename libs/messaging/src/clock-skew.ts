import type { Tx } from '@app/persistence';

/** BullMQ on PostgreSQL decides locks by the client's clock; beyond this it could take a job from a worker that lives. */
export const toleratedSkewSeconds = 2;

/** Seconds by which this process's clock is ahead of the database's, as exact as the round trip allows. */
export async function clockSkewSeconds(tx: Tx, clock: () => number): Promise<number> {
  const before = clock();
  const [{ database }] = await tx.query('select extract(epoch from clock_timestamp())::float8 as database');
  const after = clock();
  return (before + after) / 2_000 - database;
}

export function refuseSkew(seconds: number): void {
  if (Math.abs(seconds) <= toleratedSkewSeconds) return;
  throw new Error(`This machine's clock is ${seconds.toFixed(1)} s away from the database's; 2 s are tolerated.`);
}
