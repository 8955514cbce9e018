import { randomUUID } from 'node:crypto';
import { newId, Transactions } from '@app/persistence';
import { eventually, type FreshDatabase, freshDatabase } from '@app/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { DeadLetters } from './dead-letters.js';
import { type Claimed, claim } from './deliveries.js';
import { MessagingHealth } from './messaging-health.js';
import { BullmqDoorbell } from './queue/bullmq-doorbell.js';
import { onEachQueue, type QueueUnderTest } from './queues.fixtures.js';
import { type QueueSettings, type Tuning, usualTuning } from './settings.js';
import { buildService, heard, poison, refusedByRule, slow, strike, strikeIn, strokes } from './town.fixtures.js';
import { traceContext } from './trace-context.js';

onEachQueue((kind, open) => {
  let queue: QueueUnderTest;
  let database: FreshDatabase;
  let settings: QueueSettings;
  /** Records and reads; sends nothing. */
  let recorder: TestingModule;
  let running: TestingModule[] = [];

  const build = async (service: 'course-registry' | 'waiting-list', tuning: Partial<Tuning> = {}) => {
    const built = await buildService(service, database.url, settings, tuning);
    running.push(built);
    return built;
  };
  const start = async (service: 'course-registry' | 'waiting-list', tuning: Partial<Tuning> = {}) =>
    (await build(service, tuning)).init();
  const ask = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    recorder.get(Transactions).run((tx) => tx.query(sql, parameters));
  const states = async () => {
    const rows = await ask<{ state: string; n: number }>(
      'select state, count(*)::int as n from messaging.delivery group by state order by state',
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  };
  const claimAll = (leaseSeconds: number): Promise<readonly Claimed[]> =>
    recorder
      .get(Transactions)
      .run((tx) => claim(tx, 'course-registry', randomUUID(), { claimSize: 1_000, leaseSeconds }));
  const ringBesides = async (times: number, ids: readonly string[]) => {
    const doorbell = new BullmqDoorbell(settings, usualTuning);
    await doorbell.prepare();
    await Promise.all(Array.from({ length: times }, () => doorbell.ring('waiting-list', ids)));
    await doorbell.close();
  };
  const say = (type: string, payload: object) =>
    ask(
      `with said as (
         insert into messaging.message (id, source, type, subject, sequence, payload)
         values ($1, 'course-registry', $2, 'bell', 1, $3) returning id
       ) insert into messaging.delivery (message_id, hearer, source) select id, 'waiting-list', 'course-registry' from said`,
      [newId(), type, payload],
    );

  beforeAll(async () => {
    queue = await open();
  });

  beforeEach(async () => {
    database = await freshDatabase();
    settings = queue.settings(database.url);
    recorder = await build('waiting-list');
  });

  afterEach(async () => {
    poison.clear();
    slow.clear();
    await queue.accept();
    await Promise.all(running.map((service) => service.close()));
    running = [];
    await database.drop();
    if (kind === 'redis') await queue.forgetAll();
  });

  afterAll(() => queue.end());

  it('brings a message to its hearer within a second, once', async () => {
    const registry = await start('course-registry');
    const hearer = await start('waiting-list');
    await strike(registry, 1);
    await eventually(async () => expect(await heard(hearer)).toEqual([1]), { within: 1_000 });
    await eventually(async () => expect(await states()).toEqual({ done: 1 }));
    expect(await hearer.get(MessagingHealth).figures()).toMatchObject({
      openCount: 0,
      awaitedCount: 0,
      deadLetters: {},
      queue: 'reachable',
      queueJobs: { wait: 0, delayed: 0, failed: 0 },
    });
  });

  it('says nothing when the transaction that would have said it rolls back', async () => {
    const registry = await start('course-registry');
    const hearer = await start('waiting-list');
    const rolledBack = registry.get(Transactions).run(async (tx) => {
      await strikeIn(tx, registry, 1);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await strike(registry, 2);
    await eventually(async () => expect(await heard(hearer)).toEqual([2]));
  });

  it('has one effect when one message is rung for fifty times at once on two workers', async () => {
    const hearers = [await start('waiting-list'), await start('waiting-list')];
    await strike(recorder, 1);
    const [message] = await ask<{ id: string }>('select id from messaging.message');
    await ringBesides(50, [message?.id ?? '']);
    const repeats = async () => {
      const figures = await Promise.all(hearers.map((hearer) => hearer.get(MessagingHealth).figures()));
      return figures.reduce((sum, figure) => sum + figure.repeats, 0);
    };
    await eventually(async () => expect(await repeats()).toBeGreaterThanOrEqual(49));
    expect(await heard(recorder)).toEqual([1]);
    expect(await states()).toEqual({ done: 1 });
  });

  it('loses nothing when a dispatcher dies between claiming and ringing', async () => {
    await strike(recorder, 1, 10);
    expect(await claimAll(1)).toHaveLength(10);
    await start('course-registry');
    const hearer = await start('waiting-list');
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 10)));
  });

  it('repeats no effect when a dispatcher dies after ringing, before it noted that it did', async () => {
    await strike(recorder, 1, 10);
    const claimed = await claimAll(1);
    await ringBesides(
      1,
      claimed.map(({ messageId }) => messageId),
    );
    await start('course-registry');
    await eventually(async () => expect(await states()).toEqual({ rung: 10 }));
    const hearer = await start('waiting-list');
    await eventually(async () => expect(await states()).toEqual({ done: 10 }));
    await eventually(async () =>
      expect((await hearer.get(MessagingHealth).figures()).repeats).toBeGreaterThanOrEqual(10),
    );
    expect(await heard(hearer)).toEqual(strokes(1, 10));
  });

  it('loses nothing when the queue forgets everything, before and while somebody listens', async () => {
    const registry = await start('course-registry');
    await strike(registry, 1, 1_000);
    await eventually(async () => expect(await states()).toEqual({ rung: 1_000 }));
    await queue.forgetAll();
    const hearer = await start('waiting-list');
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 1_000)));
    await queue.forgetAll();
    await strike(registry, 1_001);
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 1_001)));
  });

  it('goes on publishing while the queue refuses, says so, and catches up', async () => {
    const registry = await start('course-registry');
    const hearer = await start('waiting-list');
    const health = registry.get(MessagingHealth);
    await queue.refuse();
    await strike(registry, 1);
    await eventually(() => expect(health.queue).toBe('degraded'));
    const before = performance.now();
    for (const stroke of strokes(2, 50)) await strike(registry, stroke);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect((await health.figures()).openCount).toBe(50);
    await queue.accept();
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 50)), { within: 30_000 });
    await eventually(() => expect(health.queue).toBe('reachable'));
  });

  it('starts while the queue is away and joins it later', async () => {
    if (kind === 'postgres') await new BullmqDoorbell(settings, usualTuning).prepare();
    await queue.refuse();
    const registry = await start('course-registry');
    const hearer = await start('waiting-list');
    await strike(registry, 1, 3);
    await queue.accept();
    await eventually(async () => expect(await heard(hearer)).toEqual([1, 2, 3]), { within: 30_000 });
  });

  it('brings a message that was said first and committed last', async () => {
    const registry = await start('course-registry');
    const hearer = await start('waiting-list');
    const { promise: mayCommit, resolve: commit } = gate();
    const late = registry.get(Transactions).run(async (tx) => {
      await strikeIn(tx, registry, 1);
      await mayCommit;
    });
    await strike(registry, 2, 501);
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(2, 501)));
    commit();
    await late;
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 501)));
  });

  it('has each effect once with two replicas of everybody', async () => {
    const registries = [await start('course-registry'), await start('course-registry')];
    await start('waiting-list');
    await start('waiting-list');
    const said = strokes(1, 300).map((stroke) => strike(registries[stroke % 2] ?? recorder, stroke));
    await Promise.all(said);
    await eventually(async () => expect(await states()).toEqual({ done: 300 }));
    expect(await heard(recorder)).toEqual(strokes(1, 300));
  });

  it('has each effect once when a hearer stops in the middle and another takes over', async () => {
    const first = await start('waiting-list', { budgetMilliseconds: 5 });
    await strike(recorder, 1, 1_000);
    await eventually(async () => expect((await heard(recorder)).length).toBeGreaterThan(0), { every: 5 });
    await first.close();
    await start('waiting-list');
    await eventually(async () => expect(await heard(recorder)).toEqual(strokes(1, 1_000)));
  });

  it('hears a thousand good messages beside a bad one, gives the bad one up, and hears it once it is mended', async () => {
    poison.set(500, new TypeError('cannot read the phone number of Oksana'));
    const hearer = await start('waiting-list', { attempts: 3 });
    await strike(recorder, 1, 1_000);
    const good = strokes(1, 1_000).filter((stroke) => stroke !== 500);
    await eventually(async () => expect(await states()).toEqual({ dead: 1, done: 999 }), { within: 20_000 });
    expect(await heard(recorder)).toEqual(good);
    const deadLetters = hearer.get(DeadLetters);
    const [dead] = await deadLetters.list('waiting-list');
    expect(dead).toMatchObject({ reason: 'exhausted', errorCode: 'TypeError', attempts: 3, sequence: 500 });
    expect(JSON.stringify(await ask('select * from messaging.dead_letter'))).not.toContain('Oksana');
    expect((await hearer.get(MessagingHealth).figures()).deadLetters).toEqual({ exhausted: 1 });

    poison.clear();
    expect(await deadLetters.replay({ reason: 'exhausted', dryRun: true })).toHaveLength(1);
    expect(await states()).toEqual({ dead: 1, done: 999 });
    await deadLetters.replay({ ids: [dead?.id ?? ''], dryRun: false });
    await eventually(async () => expect(await heard(recorder)).toEqual(strokes(1, 1_000)));
    expect(await deadLetters.list()).toEqual([]);
  });

  it('gives up at once what a rule refuses, keeps the code of the rule, and lets an operator discard it', async () => {
    poison.set(2, refusedByRule);
    const hearer = await start('waiting-list');
    await strike(recorder, 1, 3);
    await eventually(async () => expect(await states()).toEqual({ dead: 1, done: 2 }));
    const deadLetters = hearer.get(DeadLetters);
    const [dead] = await deadLetters.list();
    expect(dead).toMatchObject({ reason: 'rule', errorCode: 'bell.too-loud', attempts: 1 });
    await deadLetters.discard(dead?.id ?? '', 'the bell was taken down');
    expect(await deadLetters.list()).toEqual([]);
    expect(await deadLetters.show(dead?.id ?? '')).toMatchObject({
      resolution: 'discarded',
      resolutionReason: 'the bell was taken down',
    });
    await expect(deadLetters.discard(dead?.id ?? '', 'again')).rejects.toThrow('nothing here');
  });

  it('parks messages of an unknown version and malformed ones, and hears the rest', async () => {
    await say('course-registry.bell-struck.v2', { stroke: 1, tone: 'c' });
    await say('course-registry.bell-struck.v1', { stroke: 'loud' });
    await say('course-registry.bell-struck.v1', { stroke: 3, addedLater: true });
    const hearer = await start('waiting-list');
    await eventually(async () => expect(await states()).toEqual({ dead: 2, done: 1 }));
    const reasons = (await hearer.get(DeadLetters).list()).map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['invalid', 'unknown-version']);
    expect(await heard(recorder)).toEqual([3]);
  });

  it('keeps its transactions short when hearing takes long', async () => {
    for (const stroke of strokes(1, 30)) slow.set(stroke, takes(10));
    await strike(recorder, 1, 30);
    await start('waiting-list', { budgetMilliseconds: 50, concurrency: 1 });
    await eventually(async () => expect(await heard(recorder)).toEqual(strokes(1, 30)));
    const [row] = await ask<{ n: number }>('select count(distinct xmin::text)::int as n from waiting_list.heard');
    expect(row?.n).toBeGreaterThan(1);
    expect(await states()).toEqual({ done: 30 });
  });

  it('finishes what it is at when it stops, and hands back the rest at once', async () => {
    for (const stroke of strokes(1, 30)) slow.set(stroke, takes(100));
    await strike(recorder, 1, 30);
    const hearer = await start('waiting-list', { budgetMilliseconds: 10, concurrency: 1 });
    await eventually(async () => expect(await heard(recorder)).toContain(3));
    const before = performance.now();
    await hearer.close();
    expect(performance.now() - before).toBeLessThan(1_500);
    const { done = 0, open = 0, rung = 0 } = await states();
    expect({ rung, all: done + open }).toEqual({ rung: 0, all: 30 });
    expect(open).toBeGreaterThan(0);
    expect(await heard(recorder)).toHaveLength(done);
  });

  it('carries the trace of the request to where its message is heard', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await start('waiting-list');
    await traceContext.run(trace, () => strike(recorder, 1));
    await eventually(async () => {
      expect(await ask('select traceparent from waiting_list.heard')).toEqual([{ traceparent: trace }]);
    });
  });

  it('sends a canary through its queue, and ends the process when none comes back although adding works', async () => {
    const canary = { canaryMilliseconds: 50, watchMilliseconds: 50, canarySilenceSeconds: 0.5, concurrency: 1 };
    const exit = jest.fn<(code: number) => void>();
    const hearer = await start('waiting-list', { ...canary, exit });
    await eventually(async () => {
      expect((await hearer.get(MessagingHealth).figures()).canaryAgeSeconds).toBeLessThan(0.5);
    });
    expect(exit).not.toHaveBeenCalled();
    const { promise: woken, resolve: wake } = gate();
    slow.set(1, () => woken);
    await strike(recorder, 1);
    await eventually(() => expect(exit).toHaveBeenCalledWith(1));
    wake();
    await eventually(async () => expect(await heard(recorder)).toEqual([1]));
  });

  it('refuses to start on a machine whose clock is off', async () => {
    await expect(start('waiting-list', { clock: () => Date.now() + 90_000 })).rejects.toThrow(/clock is 90\.\d s away/);
    await expect(start('waiting-list', { clock: () => Date.now() - 2_500 })).rejects.toThrow(/clock is -2\.\d s away/);
  });

  if (kind === 'redis') {
    it('refuses to start on a Redis that forgets when its memory is full', async () => {
      await queue.whenFull('allkeys-lru');
      await expect(start('waiting-list')).rejects.toThrow('must run with maxmemory-policy noeviction');
      await queue.whenFull('noeviction');
      await start('waiting-list');
    });
  }
});

function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

const takes = (milliseconds: number) => () => new Promise<void>((done) => void setTimeout(done, milliseconds));
