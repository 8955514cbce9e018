import { QueryBus } from '@nestjs/cqrs';
import { WriteLetters } from '../../../apps/notification/src/digest/write-letters/write-letters.query.js';
import { type NotificationUnderTest, startNotification } from '../../../apps/notification/src/notification.fixtures.js';
import { manyReaders } from '../../faults/many-readers.js';
import { type Child, startChild } from '../child.js';
import { type Finding, print, rounded } from '../report.js';
import type { Stand } from '../stand.js';
import { type BareLetter, sendBare } from './bare-nodemailer.js';
import { type Cost, type Costed, costOf } from './cost.js';
import { flatness, type MemorySeen, watchMemory } from './memory.js';

const digests = Number(process.env['BENCH_DIGESTS'] ?? 10_000);
const items = 50;
const connections = 10;
/** Of all letters so many are kept for nodemailer, which sends them over and over. */
const kept = 100;

interface SinkReport {
  readonly url?: string;
  readonly taken?: number;
  /** Processor time since it began. */
  readonly busySeconds?: number;
}

/** (h) Digests for 10,000 readers, put together, written and sent, beside nodemailer alone with the same letters. */
export async function benchMail(stand: Stand): Promise<void> {
  process.env['TEST_DATABASE_URL'] = stand.postgres.url;
  const sink = await startChild<SinkReport>(new URL('./sink-process.js', import.meta.url), []);
  const smtpUrl = sink.first.url ?? '';
  const service = await startNotification(undefined, { smtpUrl, connections });
  try {
    await manyReaders(service.sql, await service.subscribe('case-manager'), digests);
    for (let number = 0; number < items; number += 1) await service.publish({ title: `Integrationskurs ${number}` });
    print(
      `(h) ${rounded(digests)} digests of ${items} items to a local sink over ${connections} connections, once`,
      await measure(service, sink, smtpUrl, stand.postgres.folder),
    );
  } finally {
    await service.stop();
    await sink.stop();
  }
}

async function measure(
  service: NotificationUnderTest,
  sink: Child<SinkReport>,
  smtpUrl: string,
  folder: string,
): Promise<readonly Finding[]> {
  const made = await costOf(folder, () => service.makeNow());
  const { result: letters, ...written } = await costOf(folder, () => writeAll(service, made.result));
  const send = async <T>(how: () => Promise<T>) => {
    const before = await askSink(sink);
    const cost = await costOf(folder, how);
    const after = await askSink(sink);
    return { ...cost, sinkSeconds: after.busySeconds - before.busySeconds };
  };
  const bare = (pool: boolean) => send(() => sendBare(smtpUrl, letters, { count: digests, connections, pool }));
  const single = await bare(false);
  const pooled = await bare(true);
  const sent = withoutCollecting(await send(() => watchMemory(() => service.send())));
  await expectAllTaken(service, sink, digests * 3);
  const seconds = made.seconds + written.seconds;
  const busySeconds = made.busySeconds + written.busySeconds;
  return [
    {
      what: 'put together and written',
      ours: `${rounded(seconds, 1)} s (${rounded(busySeconds, 1)} s busy, of them ${rounded(made.busySeconds, 1)} putting together)`,
      goal: '≤ 60 s',
      reached: seconds <= 60,
    },
    rate('sent, written on the way', sent, 'a connection for each mail', single),
    rate('sent, written on the way', sent, 'ten connections kept', pooled),
    ...flatness(sent.result.seen),
  ];
}

function withoutCollecting<T extends Costed<{ readonly seen: MemorySeen }>>(cost: T): T {
  const { seconds, busySeconds } = cost.result.seen.collecting;
  return { ...cost, seconds: cost.seconds - seconds, busySeconds: cost.busySeconds - busySeconds };
}

interface SendingCost extends Cost {
  readonly sinkSeconds: number;
}

function rate(what: string, ours: SendingCost, baselineIs: string, baseline: SendingCost): Finding {
  const ratio = baseline.seconds / ours.seconds;
  return {
    what,
    ours: costs(ours),
    baseline: `${costs(baseline)}, nodemailer alone, ${baselineIs}`,
    ratio,
    goal: `≥ 0.7 of it (by processor time ${rounded(baseline.busySeconds / ours.busySeconds, 2)})`,
    reached: ratio >= 0.7,
  };
}

function costs({ seconds, busySeconds, sinkSeconds, databaseSeconds }: SendingCost): string {
  const each = (those: number | undefined) => (those === undefined ? '?' : rounded((those * 1_000) / digests, 2));
  const others = `sink ${each(sinkSeconds)}, PostgreSQL ${each(databaseSeconds)}`;
  return `${rounded(digests / seconds)} mails/s (busy ${each(busySeconds)} ms a mail; ${others})`;
}

/** As many at a time as are sent at a time. */
async function writeAll(service: NotificationUnderTest, ids: readonly string[]): Promise<readonly BareLetter[]> {
  const queries = service.app.get(QueryBus);
  const letters: BareLetter[] = [];
  for (let from = 0; from < ids.length; from += connections) {
    const written = await queries.execute(new WriteLetters(ids.slice(from, from + connections)));
    for (const letter of written.values()) {
      if (!('itemCount' in letter)) throw new Error('A digest that has to wait.');
      if (letter.itemCount !== items) throw new Error(`A digest of ${letter.itemCount} items.`);
      if (letters.length < kept) letters.push(letter);
    }
  }
  return letters;
}

/** A mail that did not arrive could be as fast as it likes. */
async function expectAllTaken(service: NotificationUnderTest, sink: Child<SinkReport>, all: number): Promise<void> {
  const { taken } = await askSink(sink);
  const [row] = await service.sql<{ sent: number }>(`select count(*)::int as sent from mail where state = 'sent'`);
  if (taken !== all || row?.sent !== digests) throw new Error(`${taken} of ${all} taken, ${row?.sent} noted as sent.`);
}

async function askSink(sink: Child<SinkReport>): Promise<{ readonly taken: number; readonly busySeconds: number }> {
  sink.process.send({});
  const { taken = Number.NaN, busySeconds = Number.NaN } = await sink.next();
  return { taken, busySeconds };
}
