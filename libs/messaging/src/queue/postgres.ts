import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { QueueBackend } from './queue-backend.js';
import { ringOptions, workerOptions } from './queue-backend.js';

const { Queue, Worker } = withBackend(createPostgresBackend);
const schema = 'bullmq';

/**
 * `query_timeout` is what notices a connection that is open on one side only. Without `pipeline` such a connection would go
 * back to the pool, for the next query to wait in vain; with it pg closes the connection.
 */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true, pipeline: true };

/** A doorbell may forget: rings lost in a crash of the database are rung again by the sweeper, so no COMMIT waits for the disk. */
const options = `-c search_path=${schema} -c synchronous_commit=off`;

/** BullMQ on PostgreSQL. Connections: 2 for all queues that are rung, `concurrency` and 1 that listens for the own one. */
export function postgresBackend(url: string): QueueBackend {
  const rung = new pg.Pool({ ...patience, connectionString: url, max: 2, options });
  rung.on('error', () => {});
  const connection = rung as pg.Pool & { readonly [more: string]: unknown };
  return {
    prepare: () => migrateQueue(url),
    queue: (name) => new Queue(name, { connection, defaultJobOptions: ringOptions }),
    worker: (name, on, concurrency) =>
      new Worker(name, ({ data }) => on(data), {
        ...workerOptions,
        concurrency,
        connection: { ...patience, connectionString: url, schema, max: concurrency, options },
      }),
    close: () => rung.end(),
  };
}

async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await runMigrations(client, schema);
    await client.query(tuneVacuum);
  } finally {
    await client.end();
  }
}

/** Stock settings made the queue swing between a quarter and the whole of its speed. */
const tuneVacuum = ['job', 'event']
  .map(
    (table) => `alter table ${schema}.${table} set (autovacuum_vacuum_scale_factor = 0,
      autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0)`,
  )
  .join(';');
