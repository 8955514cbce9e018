import type { ServiceName } from '@app/contracts';
import type { Tx } from '@app/persistence';

/** A canary came through the service's queue. */
export async function canarySeen(tx: Tx, service: ServiceName): Promise<void> {
  await tx.query(
    `insert into messaging.canary (service, seen_at) values ($1, now())
     on conflict (service) do update set seen_at = excluded.seen_at`,
    [service],
  );
}

/** Seconds since any replica of the service saw a canary; undefined when none ever did. */
export async function canaryAgeSeconds(tx: Tx, service: ServiceName): Promise<number | undefined> {
  const [row] = await tx.query<{ age: number }[]>(
    'select extract(epoch from now() - seen_at)::float8 as age from messaging.canary where service = $1',
    [service],
  );
  return row?.age;
}
