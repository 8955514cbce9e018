import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Tables } from './tables.js';

/** Any number; the same for everybody who migrates this database. */
const migrationLock = 4_711_001;

/**
 * Brings the schemas up to date and lets the application role of `owner` work in them. Replicas that start together
 * take turns. The application role owns nothing, so forced row-level security binds it.
 */
export async function migrate(url: string, owner: Tables, libraries: readonly Tables[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(createRole(appRole(owner.schema)));
    for (const tables of [...libraries, owner]) await migrateSchema(client, url, tables);
    for (const tables of libraries) {
      await client.query(grants(tables.schema, appRole(owner.schema), tables.guests ?? 'read'));
      for (const table of tables.writtenBy?.[owner.schema] ?? [])
        await client.query(`grant insert, update, delete on ${tables.schema}.${table} to ${appRole(owner.schema)}`);
    }
    await client.query(grants(owner.schema, appRole(owner.schema), 'read-write'));
  } finally {
    await client.end();
  }
}

/** The role under which a service's own connections work. */
export function appRole(schema: string): string {
  return `${schema}_app`;
}

async function migrateSchema(client: pg.Client, url: string, { schema, migrations }: Tables): Promise<void> {
  await client.query(`create schema if not exists ${schema}`);
  const source = await new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    extra: { max: 1, options: `-c search_path=${schema},public -c lock_timeout=3s` },
  }).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

function createRole(role: string): string {
  return `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
          do $$ begin execute format('grant ${role} to %I', current_user); exception when others then
            if not pg_has_role(current_user, '${role}', 'member') then raise; end if; end $$`;
}

function grants(schema: string, role: string, kind: 'read' | 'read-write'): string {
  const rights = kind === 'read' ? 'select' : 'select, insert, update, delete';
  return `grant usage on schema ${schema} to ${role};
          grant ${rights} on all tables in schema ${schema} to ${role};
          grant usage on all sequences in schema ${schema} to ${role}`;
}
