import { Outbox, type QueueSettings } from '@app/messaging';
import { newId, Transactions } from '@app/persistence';
import { NestFactory } from '@nestjs/core';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { type Child, startChild } from '../child.js';
import { type Finding, median, print, rounded } from '../report.js';
import type { Stand } from '../stand.js';
import { LetterV1, letter } from './letter.js';
import { latency, type Send, sideBySide, throughput } from './measure.js';
import { LetterService } from './service.js';
import type { Arrival } from './tally.js';

interface Contender {
  readonly child: Child<Arrival>;
  readonly send: Send;
  readonly sendInBulk: Send;
  stop(): Promise<void>;
}

/** (b) From the outbox of one process to the inbox of another, against raw BullMQ add and process on the same back end. */
export async function benchMessages(stand: Stand, rounds: number): Promise<void> {
  for (const queue of stand.queues) {
    const ours = await startOurs(stand.postgres.url, queue);
    const raw = await startRaw(queue);
    const count = queue.kind === 'redis' ? 20_000 : 3_000;
    await throughput(ours.child, ours.sendInBulk, 1_000);
    await throughput(raw.child, raw.send, 1_000);
    const rates: Record<'ours' | 'bulk' | 'raw' | 'rawBulk', number[]> = { ours: [], bulk: [], raw: [], rawBulk: [] };
    for (let round = 0; round < rounds; round += 1) {
      rates.raw.push(await throughput(raw.child, raw.send, count));
      rates.ours.push(await throughput(ours.child, ours.send, count));
      rates.rawBulk.push(await throughput(raw.child, raw.sendInBulk, count));
      rates.bulk.push(await throughput(ours.child, ours.sendInBulk, count));
    }
    const late = { raw: await latency(raw.child, raw.send, 500), ours: await latency(ours.child, ours.send, 500) };
    await ours.stop();
    await raw.stop();
    const goal = queue.kind === 'redis' ? 0.5 : 1;
    const rate = (what: string, mine: readonly number[], theirs: readonly number[]): Finding => {
      const ratio = median(mine) / median(theirs);
      return {
        what,
        ours: `${rounded(median(mine))}/s`,
        baseline: `${rounded(median(theirs))}/s`,
        ratio,
        goal: `≥ ${goal}`,
        reached: ratio >= goal,
      };
    };
    print(`(b) messages of 1 KB, queue on ${queue.kind}, ${rounded(count)} each, median of ${rounds}`, [
      rate('outbox to inbox, committed 100 at a time, against add one by one (50 in flight)', rates.bulk, rates.raw),
      rate(
        'outbox to inbox, committed one by one (16 connections), against add one by one (50 in flight)',
        rates.ours,
        rates.raw,
      ),
      rate('outbox to inbox, committed 100 at a time, against addBulk of 100', rates.bulk, rates.rawBulk),
      {
        what: 'latency at 100/s, p50 / p99',
        ours: `${late.ours.p50} / ${late.ours.p99} ms`,
        baseline: `${late.raw.p50} / ${late.raw.p99} ms`,
        ratio: late.ours.p50 / Math.max(1, late.raw.p50),
        goal: 'reported',
        reached: true,
      },
    ]);
  }
}

async function startOurs(url: string, queue: QueueSettings): Promise<Contender> {
  const child = await startChild<Arrival>(new URL('./hearer.js', import.meta.url), [url, JSON.stringify(queue)]);
  const app = await NestFactory.createApplicationContext(LetterService.with('course-registry', url, queue), {
    logger: ['error'],
  });
  const transactions = app.get(Transactions);
  const outbox = app.get(Outbox);
  const append = (numbers: readonly number[]) =>
    transactions.run((tx) =>
      outbox.appendAll(
        tx,
        LetterV1,
        numbers.map((number) => ({ payload: letter(number), subject: newId(), sequence: 1 })),
      ),
    );
  return {
    child,
    send: (first, count) => sideBySide(first, count, 16, (number) => append([number])),
    sendInBulk: (first, count) => inBulk(first, count, append),
    stop: async () => {
      await app.close();
      await child.stop();
    },
  };
}

async function startRaw(queue: QueueSettings): Promise<Contender> {
  const raw =
    queue.kind === 'redis'
      ? new Queue('raw', { connection: { url: queue.url } })
      : new (withBackend(createPostgresBackend).Queue)('raw', {
          connection: { connectionString: queue.url, schema: 'bullmq', max: 16 },
        });
  const child = await startChild<Arrival>(new URL('./raw-worker.js', import.meta.url), [JSON.stringify(queue)]);
  const job = (number: number) => ({ name: 'letter', data: letter(number), opts: { removeOnComplete: true } });
  return {
    child,
    send: (first, count) =>
      sideBySide(first, count, 50, (number) => raw.add('letter', letter(number), { removeOnComplete: true })),
    sendInBulk: (first, count) => inBulk(first, count, (numbers) => raw.addBulk(numbers.map(job))),
    stop: async () => {
      await raw.close();
      await child.stop();
    },
  };
}

function inBulk(first: number, count: number, add: (numbers: readonly number[]) => Promise<unknown>): Promise<void> {
  const bulk = 100;
  return sideBySide(0, Math.ceil(count / bulk), 4, (at) =>
    add(Array.from({ length: Math.min(bulk, count - at * bulk) }, (_, number) => first + at * bulk + number)),
  );
}
