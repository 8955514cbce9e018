import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appRole, migrate } from './migrate.js';
import { SnakeCaseNames } from './snake-case-names.js';
import type { Tables } from './tables.js';
import { Transactions } from './transactions.js';

export interface DatabaseSettings {
  readonly url: string;
  /** Connections this process may hold; 10 when absent. */
  readonly poolSize?: number;
}

@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  /** The service's own schema, and the schemas of libraries it uses. Migrates first. */
  static forService(database: DatabaseSettings, own: Tables, libraries: readonly Tables[] = []): DynamicModule {
    const dataSource = { provide: DataSource, useFactory: () => connect(database, own, libraries) };
    return { module: PersistenceModule, providers: [dataSource, Transactions], exports: [DataSource, Transactions] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function connect(
  { url, poolSize = 10 }: DatabaseSettings,
  own: Tables,
  libraries: readonly Tables[],
): Promise<DataSource> {
  await migrate(url, own, libraries);
  return new DataSource({
    type: 'postgres',
    url,
    schema: own.schema,
    entities: [own, ...libraries].flatMap(({ rows }) => [...rows]),
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    poolErrorHandler: (error: unknown) => process.emitWarning(`An idle database connection broke: ${String(error)}`),
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      query_timeout: 12_000,
      keepAlive: true,
      pipeline: true,
      options: [
        `-c role=${appRole(own.schema)}`,
        `-c search_path=${own.schema},public`,
        // What a process holds that stands still is given to others soon after its leases, which run for five seconds.
        '-c statement_timeout=10s -c lock_timeout=3s -c idle_in_transaction_session_timeout=8s -c timezone=UTC',
      ].join(' '),
    },
  }).initialize();
}
