import type { Route, ServiceName } from '@app/contracts';
import type { Type } from '@nestjs/common';
import type { Consumer } from './consumer.js';

/** Where the doorbell hangs. It carries ids only; losing all of it loses nothing. */
export type QueueSettings =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string };

/** How patient the machinery is. Milliseconds and seconds as named; tests shorten them, services rarely have a reason to. */
export interface Tuning {
  /** The dispatcher looks for open deliveries this often, even when nobody in this process poked it. */
  readonly pollMilliseconds: number;
  /** How long it gathers what is coming after it has found a crowd. */
  readonly breathMilliseconds: number;
  /** Deliveries claimed at once, and ids carried by one ring. */
  readonly claimSize: number;
  readonly ringSize: number;
  /** A dispatcher that dies keeps its claim this long. */
  readonly leaseSeconds: number;
  /** `add` may take this long; then the queue counts as unreachable. */
  readonly ringMilliseconds: number;
  readonly sweepMilliseconds: number;
  /** A ring that nobody acknowledged for so long is repeated. */
  readonly silentSeconds: number;
  /** After so many failed attempts a delivery is dead. */
  readonly attempts: number;
  /** First pause after a failed attempt; doubles each time, up to ten minutes, with jitter. */
  readonly retrySeconds: number;
  /** Rings answered side by side in one process. */
  readonly concurrency: number;
  /** A transaction that hears messages ends after about so long, and the next one goes on. */
  readonly budgetMilliseconds: number;
  readonly canaryMilliseconds: number;
  /** How often silence of the canary and the clock are looked at. */
  readonly watchMilliseconds: number;
  /** No canary of this service for so long although adding works: the process ends, for its supervisor to start anew. */
  readonly canarySilenceSeconds: number;
  readonly cleanMilliseconds: number;
  readonly keepMessagesDays: number;
  readonly keepInboxDays: number;
  /** This process's clock; BullMQ on PostgreSQL trusts it for its locks. */
  readonly clock: () => number;
  readonly exit: (code: number) => void;
}

export const usualTuning: Tuning = {
  pollMilliseconds: 500,
  breathMilliseconds: 50,
  claimSize: 1_000,
  ringSize: 200,
  leaseSeconds: 15,
  ringMilliseconds: 2_000,
  sweepMilliseconds: 5_000,
  silentSeconds: 30,
  attempts: 8,
  retrySeconds: 0.75,
  concurrency: 2,
  budgetMilliseconds: 150,
  canaryMilliseconds: 60_000,
  watchMilliseconds: 10_000,
  canarySilenceSeconds: 120,
  cleanMilliseconds: 600_000,
  keepMessagesDays: 14,
  keepInboxDays: 90,
  clock: () => Date.now(),
  exit: (code) => process.exit(code),
};

export interface MessagingSettings {
  readonly service: ServiceName;
  /** Providers of the feature modules, which export them. */
  readonly consumers: readonly Type<Consumer<object>>[];
  readonly queue: QueueSettings;
  /** The conversation; that of `@app/contracts` unless a test holds another. */
  readonly routes?: readonly Route[];
  readonly tuning?: Partial<Tuning>;
}

/** What one service's messaging works by, once every default is filled in. */
export interface ServiceMessaging {
  readonly service: ServiceName;
  readonly routes: readonly Route[];
  readonly tuning: Tuning;
}

export const serviceMessaging = Symbol('service messaging');
