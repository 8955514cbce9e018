import { type Size, sizes } from '@app/allocation';
import type { ExplanationExportView, ExplanationView, RankView } from '@app/contracts';
import { settle } from '../host/a-nation.js';
import { type Host, openHost } from '../host/host.js';
import { type Finding, print, quantile, rounded } from '../report.js';
import type { Stand } from '../stand.js';
import { intoCounties, lookAfterAll, somePeople } from './people.js';

const asked = 300;
const exported = 20;

/** (e) One person's explanation while a nation waits: over HTTP, from the database, put on record. */
export async function benchExplain(stand: Stand): Promise<void> {
  const host = await openHost(stand, 'explain');
  try {
    const nation = await settle(host.sql, size(), 20_261_121);
    await lookAfterAll(host.sql);
    await host.start();
    const crowded = await explaining(host, 'all of them in one county');
    await intoCounties(host.sql);
    const people = rounded(nation.people);
    print(`(e) ${people} waiting, ${rounded(nation.courses)} course starts, one person at a time, once`, [
      ...(await explaining(host, 'in some 300 counties')),
      ...crowded,
      await handingOut(host),
    ]);
  } finally {
    await host.stop();
  }
}

function size(): Size {
  const wished = process.env['BENCH_SIZE'];
  return wished === 'county' || wished === 'state' ? sizes[wished] : sizes.national;
}

async function explaining(host: Host, where: string): Promise<readonly Finding[]> {
  const people = await somePeople(host.sql, asked);
  const [entries, explanations, ranks]: [number[], number[], number[]] = [[], [], []];
  let courses = 0;
  for (const id of people) {
    entries.push((await timed(() => host.get(`waiting-entries/${id}`))).took);
    const explained = await timed(() => host.get<ExplanationView>(`waiting-entries/${id}/explanation`));
    explanations.push(explained.took);
    courses += explained.value.courseStarts.length;
    ranks.push((await timed(() => host.get<RankView>(`waiting-entries/${id}/rank`))).took);
  }
  const p95 = quantile(explanations, 0.95);
  return [
    {
      what: `explanation, ${where}, ${rounded(courses / people.length)} course starts each, p50 / p95 / most`,
      ours: `${pair(explanations)} / ${rounded(Math.max(...explanations), 1)} ms`,
      baseline: `the entry itself ${pair(entries)} ms`,
      ratio: p95 / quantile(entries, 0.95),
      goal: 'p95 ≤ 50 ms',
      reached: p95 <= 50,
    },
    {
      what: `rank with its position, ${where}, p50 / p95`,
      ours: `${pair(ranks)} ms`,
      goal: 'p95 ≤ 50 ms',
      reached: quantile(ranks, 0.95) <= 50,
    },
  ];
}

async function handingOut(host: Host): Promise<Finding> {
  const people = await somePeople(host.sql, exported);
  const times: number[] = [];
  for (const id of people) {
    const body = { purpose: 'court' };
    times.push(
      (await timed(() => host.post<ExplanationExportView>(`waiting-entries/${id}/explanation-exports`, body))).took,
    );
  }
  const { rows } = await host.sql.query<{ size: number }>(
    'select avg(octet_length(file))::float as size from waiting_list.explanation_export',
  );
  return {
    what: `the same complete, signed and kept, ${rounded((rows[0]?.size ?? 0) / 1_024)} KiB, p50 / p95`,
    ours: `${pair(times)} ms`,
    goal: 'reported',
    reached: true,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly took: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, took: performance.now() - begun };
}

function pair(values: readonly number[]): string {
  return `${rounded(quantile(values, 0.5), 1)} / ${rounded(quantile(values, 0.95), 1)}`;
}
