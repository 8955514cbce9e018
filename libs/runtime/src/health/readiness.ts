import { MessagingHealth } from '@app/messaging';
import { Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.js';

export interface ReadinessView {
  readonly ready: boolean;
  readonly database?: 'ok' | 'unreachable' | 'schema-behind';
  readonly clock?: 'ok' | 'skewed';
  /** A queue that refuses makes nobody unready: messages wait in the outbox. */
  readonly queue?: 'reachable' | 'degraded';
  readonly stopping?: true;
}

const toleratedSkewSeconds = 2;
const patienceMilliseconds = 2_000;
/** Many probes share one look at the database. */
const believedMilliseconds = 500;

/** Whether requests should come here. Depends on the own database, its schema and the clock; on nothing else. */
@Injectable()
export class Readiness implements OnApplicationBootstrap {
  #stopping = false;
  #schemaAtStart = '0';
  #looked: { readonly at: number; readonly view: Promise<ReadinessView> } | undefined;

  constructor(
    private readonly metrics: Metrics,
    @Optional() private readonly dataSource?: DataSource,
    @Optional() private readonly messaging?: MessagingHealth,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.dataSource) this.#schemaAtStart = (await this.#ask(this.dataSource)).schema;
  }

  stop(): void {
    this.#stopping = true;
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  async view(): Promise<ReadinessView> {
    if (this.#stopping) return { ready: false, stopping: true };
    const known = this.#looked && performance.now() - this.#looked.at < believedMilliseconds;
    if (!this.#looked || !known) this.#looked = { at: performance.now(), view: this.#look() };
    return this.#looked.view;
  }

  async #look(): Promise<ReadinessView> {
    const queue = this.messaging && { queue: this.messaging.queue };
    if (!this.dataSource) return { ready: true, ...queue };
    try {
      const { skewSeconds, schema } = await withPatience(this.#ask(this.dataSource));
      this.metrics.clockSkew(skewSeconds);
      const clock = Math.abs(skewSeconds) <= toleratedSkewSeconds ? 'ok' : 'skewed';
      const database = BigInt(schema) >= BigInt(this.#schemaAtStart) ? 'ok' : 'schema-behind';
      return { ready: clock === 'ok' && database === 'ok', database, clock, ...queue };
    } catch {
      return { ready: false, database: 'unreachable', ...queue };
    }
  }

  async #ask(dataSource: DataSource): Promise<{ readonly skewSeconds: number; readonly schema: string }> {
    const asked = Date.now();
    const [{ now, schema }] = await dataSource.query(
      `select extract(epoch from clock_timestamp()) * 1000 as now, (select coalesce(max(timestamp), 0)::text from migration) as schema`,
    );
    return { skewSeconds: ((asked + Date.now()) / 2 - Number(now)) / 1_000, schema };
  }
}

async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), patienceMilliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
