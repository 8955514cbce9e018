import { setTimeout as pause } from 'node:timers/promises';
import type { CourseStartView } from '@app/contracts';
import { type SampleMember, sampleOrganisation } from '@app/testing';
import { sideBySide } from '../messages/measure.js';
import { aCourseStart } from '../publish/a-course-start.js';
import { type Finding, print, quantile, rounded } from '../report.js';
import type { Stand } from '../stand.js';
import { type County, openCounty } from './county.js';
import { OffersSeen } from './offers-seen.js';
import { levels, newcomer } from './people.js';
import { plainInserts } from './plain-inserts.js';

const people = 2_000;
const starts = 100;
/** Of a course for 20, 16 are registered elsewhere. */
const free = 4;
const readers: readonly SampleMember[] = ['case-manager', 'other-case-manager', 'coordinator', 'counsellor'];
const patienceMilliseconds = 60_000;

interface Published {
  readonly id: string;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** (c) A county: from a course start's publication to its offers, and on to the mails, all by the real processes. */
export async function benchCounty(stand: Stand): Promise<void> {
  for (const queue of stand.queues) {
    const county = await openCounty(stand, queue);
    try {
      const waiting = await timed(() => fill(county));
      console.log(`\n${rounded(people)} people registered over HTTP in ${seconds(waiting)}`);
      print(
        `(c) a county of ${rounded(people)} waiting and ${starts} course starts, queue on ${queue.kind}, once`,
        await measure(county),
      );
    } finally {
      await county.stop();
    }
  }
}

async function fill({ post }: County): Promise<void> {
  for (const reader of readers)
    await post(reader, 'notification', 'subscriptions', { address: `${reader}@${sampleOrganisation(reader)}.example` });
  await sideBySide(0, people, 8, (number) => {
    const { registeredBy, body } = newcomer(number);
    return post(registeredBy, 'waiting-list', 'waiting-entries', body);
  });
}

async function measure(county: County): Promise<readonly Finding[]> {
  const seen = new OffersSeen(county.sql);
  seen.start();
  const begun = Date.now();
  const published = await publishAll(county);
  await allOffered(published, seen);
  await seen.stop();
  const offered = Date.now();
  await county.sendDigests();
  const ended = Math.max(Date.now(), ...county.sink.taken);
  const waits = published.map(({ id, answeredAt }) => Math.max(0, (seen.firstAt.get(id) ?? Infinity) - answeredAt));
  const plain = await plainInserts(county.sql);
  await tellWhere(county, published, seen, { offered: offered - begun, digest: ended - offered });
  return findings(waits, plain, { total: ended - begun, offered: offered - begun, mails: county.sink.taken.length });
}

async function publishAll({ post }: County): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (let number = 0; number < starts; number += 1) {
    const askedAt = Date.now();
    const { id } = await post<CourseStartView>('provider-staff', 'course-registry', 'course-starts', {
      ...aCourseStart(),
      title: `Integrationskurs ${number}`,
      entryLevels: [levels[number % levels.length] ?? 'A1.1'],
      registeredElsewhere: 20 - free,
    });
    published.push({ id, askedAt, answeredAt: Date.now() });
  }
  return published;
}

async function allOffered(published: readonly Published[], { firstAt }: OffersSeen): Promise<void> {
  const end = Date.now() + patienceMilliseconds;
  while (published.some(({ id }) => !firstAt.has(id)) && Date.now() < end) await pause(20);
}

interface Sums {
  readonly offered: number;
  readonly digest: number;
}

/** Hearing is noted by the waiting list itself, on the clock of the same machine. */
async function tellWhere({ sql }: County, published: readonly Published[], seen: OffersSeen, sums: Sums) {
  const { rows } = await sql.query<{ id: string; at: Date }>(
    'select id, changed_at as at from waiting_list.course_start',
  );
  const heardAt = new Map(rows.map(({ id, at }) => [id, at.getTime()]));
  const steps = published.map(({ id, askedAt, answeredAt }) => ({
    http: answeredAt - askedAt,
    heard: (heardAt.get(id) ?? answeredAt) - answeredAt,
    offered: (seen.firstAt.get(id) ?? Number.NaN) - (heardAt.get(id) ?? Number.NaN),
  }));
  console.log(
    `  where the time goes, p50 / p95 ms: publishing over HTTP ${pair(steps.map(({ http }) => http))}, ` +
      `answer to heard by the waiting list ${pair(steps.map(({ heard }) => heard))}, ` +
      `heard to first offer ${pair(steps.map(({ offered }) => offered))}; ` +
      `all published and offered ${seconds(sums.offered)}, digests made and sent ${seconds(sums.digest)}`,
  );
}

function findings(
  waits: readonly number[],
  plain: { readonly offers: number; readonly milliseconds: readonly number[] },
  { total, offered, mails }: { readonly total: number; readonly offered: number; readonly mails: number },
): readonly Finding[] {
  const p95 = quantile(waits, 0.95);
  const plainTotal = plain.milliseconds.reduce((sum, each) => sum + each, 0);
  return [
    {
      what: 'answer to a publication until its first offer is there, p50 / p95',
      ours: `${pair(waits)} ms`,
      goal: 'p95 ≤ 5 s',
      reached: p95 <= 5_000,
    },
    {
      what: `first publication to last course start offered, ${plain.offers} offers`,
      ours: seconds(offered),
      baseline: `the same offers and places by plain SQL ${seconds(plainTotal)}`,
      ratio: offered / plainTotal,
      goal: 'reported',
      reached: true,
    },
    {
      what: `first publication to the last of ${mails} mails taken by the mail server`,
      ours: seconds(total),
      goal: '< 60 s',
      reached: total < 60_000 && mails >= readers.length,
    },
  ];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = Date.now();
  await work();
  return Date.now() - begun;
}

function pair(values: readonly number[]): string {
  return `${rounded(quantile(values, 0.5))} / ${rounded(quantile(values, 0.95))}`;
}

function seconds(milliseconds: number): string {
  return `${rounded(milliseconds / 1_000, 1)} s`;
}
