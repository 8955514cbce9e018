import { MessagingHealth } from '@app/messaging';
import { Injectable, Optional } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry, register } from 'prom-client';
import { DataSource } from 'typeorm';

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** What the service tells Prometheus. Features add their own to `registry`, with labels that name no person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly #skew = this.#gauge('clock_skew_seconds', 'This machine ahead of the database.');

  constructor(
    @Optional() private readonly dataSource?: DataSource,
    @Optional() private readonly messaging?: MessagingHealth,
  ) {
    if (dataSource) this.#watchPool();
  }

  /** Figures of the process itself; once per process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  clockSkew(seconds: number): void {
    this.#skew.set(seconds);
  }

  async text(): Promise<string> {
    await this.#refreshMessaging();
    return `${await this.registry.metrics()}${await register.metrics()}`;
  }

  #gauge(name: string, help: string, labelNames: string[] = []): Gauge<string> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  #watchPool(): void {
    const connections = this.#gauge('database_pool_connections', 'Connections to PostgreSQL by state.', ['state']);
    const { driver } = this.dataSource as unknown as { driver: { master?: Pool } };
    Object.assign(connections, {
      collect: () => {
        const { totalCount = 0, idleCount = 0, waitingCount = 0 } = driver.master ?? {};
        connections.set({ state: 'busy' }, totalCount - idleCount);
        connections.set({ state: 'idle' }, idleCount);
        connections.set({ state: 'waiting' }, waitingCount);
      },
    });
  }

  readonly #queueReachable = this.#gauge('messaging_queue_reachable', '1 while the queue takes rings.');
  readonly #open = this.#gauge('outbox_open', 'Messages said and not yet rung.');
  readonly #oldest = this.#gauge('outbox_oldest_seconds', 'Age of the oldest of them.');
  readonly #awaited = this.#gauge('inbox_awaited', 'Messages on their way to this service.');
  readonly #repeats = this.#gauge('inbox_duplicates', 'Messages heard again and ignored, since start.');
  readonly #dead = this.#gauge('dead_letters', 'Unresolved ones by reason.', ['reason']);
  readonly #canary = this.#gauge('canary_age_seconds', 'Since the last canary came through the queue.');

  async #refreshMessaging(): Promise<void> {
    if (!this.messaging) return;
    this.#queueReachable.set(this.messaging.queue === 'reachable' ? 1 : 0);
    const figures = await this.messaging.figures().catch(() => undefined);
    if (!figures) return;
    this.#open.set(figures.openCount);
    this.#oldest.set(figures.oldestOpenSeconds);
    this.#awaited.set(figures.awaitedCount);
    this.#repeats.set(figures.repeats);
    this.#canary.set(figures.canaryAgeSeconds ?? Number.NaN);
    this.#dead.reset();
    for (const [reason, count] of Object.entries(figures.deadLetters)) this.#dead.set({ reason }, count);
  }
}
