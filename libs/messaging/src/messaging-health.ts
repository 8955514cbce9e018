import { Transactions } from '@app/persistence';
import { canaryAgeSeconds } from './canary.js';
import { toleratedSkewSeconds } from './clock-skew.js';
import type { Messenger } from './messenger.js';
import type { ServiceMessaging } from './settings.js';

/** Figures of one service's messaging, for its metrics. */
export interface MessagingFigures {
  /** Deliveries this service said that nobody was rung for yet, and the age of the oldest (0 when there is none). */
  readonly openCount: number;
  readonly oldestOpenSeconds: number;
  /** Deliveries on their way to this service. */
  readonly awaitedCount: number;
  /** Unresolved ones this service could not hear, by reason. */
  readonly deadLetters: Readonly<Record<string, number>>;
  /** Seconds since the last canary came through; undefined before the first. */
  readonly canaryAgeSeconds: number | undefined;
  readonly repeats: number;
  readonly clockSkewSeconds: number;
  readonly queue: 'reachable' | 'degraded';
  /** Rings for this service in the queue by state; empty while the queue does not say. */
  readonly queueJobs: Readonly<Record<string, number>>;
}

/** What the service's health page and metrics say about messaging. */
export class MessagingHealth {
  #messenger: Messenger | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: ServiceMessaging,
  ) {}

  watch(messenger: Messenger): void {
    this.#messenger = messenger;
  }

  /** `degraded`: messages wait in the outbox; the service is ready all the same. */
  get queue(): 'reachable' | 'degraded' {
    return this.#messenger?.queueReachable ? 'reachable' : 'degraded';
  }

  /** Positive when this machine is ahead of the database. */
  get clockSkewSeconds(): number {
    return this.#messenger?.watch.skewSeconds ?? 0;
  }

  /** Not ready while this machine's clock is off. */
  get clockFit(): boolean {
    return Math.abs(this.clockSkewSeconds) <= toleratedSkewSeconds;
  }

  async figures(): Promise<MessagingFigures> {
    const { service } = this.settings;
    const queueJobs = this.queue === 'reachable' ? await this.#messenger?.queueJobs() : undefined;
    return this.transactions.run(async (tx) => {
      const [counts] = await tx.query(openAndAwaited, [service]);
      const dead: { reason: string; count: number }[] = await tx.query(deadByReason, [service]);
      return {
        ...counts,
        deadLetters: Object.fromEntries(dead.map(({ reason, count }) => [reason, count])),
        canaryAgeSeconds: await canaryAgeSeconds(tx, service),
        repeats: this.#messenger?.hearing.repeats ?? 0,
        clockSkewSeconds: this.clockSkewSeconds,
        queue: this.queue,
        queueJobs: queueJobs ?? {},
      };
    });
  }
}

const openAndAwaited = `
  select count(*) filter (where state = 'open' and source = $1)::int as "openCount",
         coalesce(extract(epoch from now() - min(due_at) filter (where state = 'open' and source = $1 and due_at <= now())), 0)::float8
           as "oldestOpenSeconds",
         count(*) filter (where hearer = $1)::int as "awaitedCount"
    from (
      select source, hearer, state, due_at from messaging.delivery where state = 'open'
      union all
      select source, hearer, state, due_at from messaging.delivery where state = 'rung' and hearer = $1
    ) as pending`;

const deadByReason = `
  select reason, count(*)::int as count from messaging.dead_letter where hearer = $1 and resolution is null group by reason`;
