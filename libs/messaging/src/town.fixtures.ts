import type { Route, ServiceName } from '@app/contracts';
import { RuleViolation } from '@app/kernel';
import { PersistenceModule, type Tables, Transactions, type Tx } from '@app/persistence';
import { type INestApplicationContext, Injectable, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { IsInt } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Consumer, Envelope } from './consumer.js';
import { MessagingModule } from './messaging.module.js';
import { messagingTables } from './messaging-tables.js';
import { Outbox } from './outbox.js';
import type { QueueSettings, Tuning } from './settings.js';
import { traceContext } from './trace-context.js';

/** A message as small as can be, and who says and hears it in these specs. */
export class BellStruck {
  static readonly type = 'course-registry.bell-struck.v1';
  @IsInt() stroke: number;
}

export const townRoutes: readonly Route[] = [{ message: BellStruck, from: 'course-registry', to: ['waiting-list'] }];

class HeardTable1795219200099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table heard (message_id uuid, stroke integer, traceparent text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heard');
  }
}

const tablesOf = (service: ServiceName): Tables => ({
  schema: service.replace('-', '_'),
  rows: [],
  migrations: [HeardTable1795219200099],
});

/** Strokes that cannot be heard at present, and with what they fail. */
export const poison = new Map<number, Error>();
/** Strokes whose hearing takes a while. */
export const slow = new Map<number, () => Promise<void>>();
export const refusedByRule = new RuleViolation('bell.too-loud', 'Somebody sleeps.');

@Injectable()
export class NoteWhenBellStruck implements Consumer<BellStruck> {
  readonly hears = BellStruck;

  async on(tx: Tx, { stroke }: BellStruck, { id }: Envelope): Promise<void> {
    await tx.query('insert into heard values ($1, $2, $3)', [id, stroke, traceContext.get() ?? null]);
    await slow.get(stroke)?.();
    const failure = poison.get(stroke);
    if (failure) throw failure;
  }
}

@Module({ providers: [NoteWhenBellStruck], exports: [NoteWhenBellStruck] })
class Listening {}

export const quick: Partial<Tuning> = {
  pollMilliseconds: 50,
  leaseSeconds: 1,
  sweepMilliseconds: 100,
  silentSeconds: 1,
  retrySeconds: 0.02,
};

type Listener = Type<Consumer<object>>;

/** A service that can record and read, and neither sends nor hears until it is started with `init()`. */
export async function buildService(
  service: ServiceName,
  url: string,
  queue: QueueSettings,
  tuning: Partial<Tuning> = {},
  consumers: readonly Listener[] = service === 'waiting-list' ? [NoteWhenBellStruck] : [],
): Promise<TestingModule> {
  const built = await Test.createTestingModule({
    imports: [
      PersistenceModule.forService({ url, poolSize: 5 }, tablesOf(service), [messagingTables]),
      Listening,
      MessagingModule.forService({ service, consumers, queue, routes: townRoutes, tuning: { ...quick, ...tuning } }),
    ],
  }).compile();
  built.useLogger(false);
  return built;
}

/** Says in `tx` that the bell struck: once, or so often. */
export function strikeIn(tx: Tx, from: INestApplicationContext, first: number, last = first): Promise<void> {
  const recordings = strokes(first, last).map((stroke) => ({ payload: { stroke }, subject: 'bell', sequence: stroke }));
  return from.get(Outbox).appendAll(tx, BellStruck, recordings);
}

export function strike(from: INestApplicationContext, first: number, last = first): Promise<void> {
  return from.get(Transactions).run((tx) => strikeIn(tx, from, first, last));
}

/** The strokes heard so far, lowest first; a stroke heard twice is there twice. */
export async function heard(by: INestApplicationContext): Promise<number[]> {
  const rows: { stroke: number }[] = await by
    .get(Transactions)
    .run((tx) => tx.query('select stroke from waiting_list.heard order by stroke'));
  return rows.map(({ stroke }) => stroke);
}

export const strokes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
