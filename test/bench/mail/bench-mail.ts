import { QueryBus } from '@nestjs/cqrs';
import { WriteLetters } from '../../../apps/notification/src/digest/write-letters/write-letters.query.js';
import { type NotificationUnderTest, startNotification } from '../../../apps/notification/src/notification.fixtures.js';
import { manyReaders } from '../../faults/many-readers.js';
import { type Child, startChild } from '../child.js';
import { type Finding, median, print, rounded } from '../report.js';
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
  const { most, first, last, perMinute } = memory.stop();
  await expectAllTaken(service, sink, digests * 3);
  const composing = { seconds: made.seconds + written.seconds, busySeconds: made.busySeconds + written.busySeconds };
  return [
    {
      what: 'put together and written',
      ours: `${rounded(composing.seconds, 1)} s (${rounded(composing.busySeconds, 1)} s busy, of them ${rounded(made.busySeconds, 1)} putting together)`,
      goal: '≤ 60 s',
      reached: composing.seconds <= 60,
    },
    rate('sent, written on the way', sent, 'a connection for each mail', bare),
    rate('sent, written on the way', sent, 'ten connections kept', pooled),
    {
      what: 'memory while sending, begin and end of the second half',
      ours: `${rounded(first)} and ${rounded(last)} MiB, ${rounded(perMinute, 1)} MiB a minute; at most ${rounded(most)}`,
      goal: 'flat: ≤ 1.1 of it',
      reached: last <= first * 1.1,
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
  sink.process.send({});
  const { taken } = await sink.next();
  const [row] = await service.sql<{ sent: number }>(`select count(*)::int as sent from mail where state = 'sent'`);
  if (taken !== all || row?.sent !== digests) throw new Error(`${taken} of ${all} taken, ${row?.sent} noted as sent.`);
}

/** Resident memory of this process, ten times a second, in MiB. */
function watchMemory() {
  const seen: { readonly at: number; readonly size: number }[] = [];
  const look = () => seen.push({ at: performance.now() / 1_000, size: process.memoryUsage().rss / 2 ** 20 });
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      // the first half is the heap finding its size
      const settled = seen.slice(Math.floor(seen.length / 2));
      const tenth = Math.max(1, Math.floor(settled.length / 10));
      const middle = (part: typeof seen) => median(part.map(({ size }) => size));
      return {
        most: Math.max(...seen.map(({ size }) => size)),
        first: middle(settled.slice(0, tenth)),
        last: middle(settled.slice(-tenth)),
        perMinute: slope(settled) * 60,
      };
    },
  };
}

/** MiB a second, by least squares. */
function slope(points: readonly { readonly at: number; readonly size: number }[]): number {
  const mean = (of: (point: { readonly at: number; readonly size: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, size] = [mean((point) => point.at), mean((point) => point.size)];
  const spread = mean((point) => (point.at - at) ** 2);
  return spread === 0 ? 0 : mean((point) => (point.at - at) * (point.size - size)) / spread;
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
