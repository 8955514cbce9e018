import { QueryBus } from '@nestjs/cqrs';
import { WriteLetter } from '../../../apps/notification/src/digest/write-letter/write-letter.query.js';
import { type NotificationUnderTest, startNotification } from '../../../apps/notification/src/notification.fixtures.js';
import { manyReaders } from '../../faults/many-readers.js';
import { type Child, startChild } from '../child.js';
import { sideBySide } from '../messages/measure.js';
import { type Finding, print, rounded } from '../report.js';
import type { Stand } from '../stand.js';
import { type BareLetter, sendBare } from './bare-nodemailer.js';

const digests = Number(process.env['BENCH_DIGESTS'] ?? 10_000);
const items = 50;
const connections = 10;
/** Of all letters so many are kept for nodemailer, which sends them over and over. */
const kept = 100;

interface SinkReport {
  readonly url?: string;
  readonly taken?: number;
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
      await measure(service, sink, smtpUrl),
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
): Promise<readonly Finding[]> {
  const made = await timed(() => service.makeNow());
  const written = await timed(() => writeAll(service, made.result));
  const letters = written.result;
  const bare = await timed(() => sendBare(smtpUrl, letters, { count: digests, connections, pool: false }));
  const pooled = await timed(() => sendBare(smtpUrl, letters, { count: digests, connections, pool: true }));
  const memory = watchMemory();
  const sent = await timed(() => service.send());
  const { first, last } = memory.stop();
  await expectAllTaken(service, sink, digests * 3);
  const composing = { seconds: made.seconds + written.seconds, busySeconds: made.busySeconds + written.busySeconds };
  const sending = { seconds: sent.seconds - written.seconds, busySeconds: sent.busySeconds - written.busySeconds };
  return [
    {
      what: 'put together and written',
      ours: `${rounded(composing.seconds, 1)} s (${rounded(composing.busySeconds, 1)} s busy)`,
      goal: '≤ 60 s',
      reached: composing.seconds <= 60,
    },
    rate('sent, without the time for writing', sending, 'a connection for each mail', bare),
    rate('sent, written on the way', sent, 'a connection for each mail', bare),
    rate('sent, written on the way', sent, 'ten connections kept', pooled),
    {
      what: 'heap while sending, first and last tenth',
      ours: `${rounded(first)} and ${rounded(last)} MiB`,
      goal: 'flat: ≤ 1.2 of it',
      reached: last <= first * 1.2,
    },
  ];
}

type Cost = Omit<Timed<unknown>, 'result'>;

function rate(what: string, ours: Cost, baselineIs: string, baseline: Cost): Finding {
  const ratio = baseline.seconds / ours.seconds;
  return {
    what,
    ours: costs(ours),
    baseline: `${costs(baseline)}, nodemailer alone, ${baselineIs}`,
    ratio,
    goal: '≥ 0.7 of it',
    reached: ratio >= 0.7,
  };
}

function costs({ seconds, busySeconds }: Cost): string {
  return `${rounded(digests / seconds)} mails/s (${rounded((busySeconds * 1_000) / digests, 2)} ms busy a mail)`;
}

async function writeAll(service: NotificationUnderTest, ids: readonly string[]): Promise<readonly BareLetter[]> {
  const queries = service.app.get(QueryBus);
  const letters: BareLetter[] = [];
  await sideBySide(0, ids.length, connections, async (number) => {
    const letter = await queries.execute(new WriteLetter(ids[number] ?? ''));
    if (letter?.itemCount !== items) throw new Error(`A digest of ${letter?.itemCount} items.`);
    if (letters.length < kept) letters.push(letter);
  });
  return letters;
}

/** A mail that did not arrive could be as fast as it likes. */
async function expectAllTaken(service: NotificationUnderTest, sink: Child<SinkReport>, all: number): Promise<void> {
  sink.process.send({});
  const { taken } = await sink.next();
  const [row] = await service.sql<{ sent: number }>(`select count(*)::int as sent from mail where state = 'sent'`);
  if (taken !== all || row?.sent !== digests) throw new Error(`${taken} of ${all} taken, ${row?.sent} noted as sent.`);
}

/** What is in use after each collection, in MiB: the least of the first and of the last tenth of the time. */
function watchMemory() {
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(process.memoryUsage().heapUsed / 2 ** 20), 100);
  return {
    stop: () => {
      clearInterval(timer);
      const tenth = Math.max(1, Math.floor(seen.length / 10));
      return { first: Math.min(...seen.slice(0, tenth)), last: Math.min(...seen.slice(-tenth)) };
    },
  };
}

interface Timed<T> {
  readonly result: T;
  readonly seconds: number;
  /** Processor time of this process: what counts on a machine that others use, too. */
  readonly busySeconds: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (performance.now() - begun) / 1_000, busySeconds: (user + system) / 1_000_000 };
}
