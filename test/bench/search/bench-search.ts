import type { CourseStartView } from '@app/contracts';
import { seedIdentity, testIssuer } from '@app/testing';
import pg from 'pg';
import { type Finding, print, quantile, rounded } from '../report.js';
import { startServiceProcess } from '../service-process.js';
import type { Stand } from '../stand.js';
import { copyUntil, kinds } from './many-course-starts.js';
import { questions } from './questions.js';
import { Reader, timed } from './reader.js';
import { readersDuringImport } from './readers-during-import.js';

const sizes = [20_000, 200_000];
const roundsOfQuestions = 60;
const warmUp = 40;

interface Times {
  readonly ours: number[];
  readonly hand: number[];
}

/** (g) Searching course starts over HTTP against the same search typed in SQL; and reading while an import runs. */
export async function benchSearch(stand: Stand): Promise<void> {
  for (const size of sizes) {
    const url = await ownDatabase(stand.postgres.url, `search_${size}`);
    const issuer = await testIssuer();
    const queue = { kind: 'postgres', url } as const;
    const registry = await startServiceProcess('course-registry', { url, queue, issuer: issuer.url });
    const client = new pg.Client(url);
    await client.connect();
    try {
      await seedIdentity(url, issuer.url);
      const base = `${registry.url}/api/course-registry`;
      const authorization = await issuer.bearer('provider-staff');
      const announced = await Promise.all(kinds().map((body) => announce(base, authorization, body)));
      const filling = await timed(() => copyUntil(client, announced, size));
      const findings = [
        await compare('everybody', new Reader(`${base}/catalogue?`, 1), client),
        await compare('professionals', new Reader(`${base}/course-starts?`, 1, { authorization }), client),
        await readersDuringImport(base, authorization),
      ];
      print(`(g) search among ${rounded(size)} course starts (copied in ${rounded(filling.took / 1_000)} s)`, findings);
    } finally {
      await client.end();
      await registry.stop();
      await issuer.stop();
    }
  }
}

/** One question at a time, by turns, each on one connection that is open already. */
async function compare(whose: string, reader: Reader, client: pg.Client): Promise<Finding> {
  const byQuestion = new Map<string, Times>();
  for (let round = 0; round < warmUp + roundsOfQuestions; round += 1) {
    for (const { what, query, sql } of questions(round)) {
      const hand = await timed(() => client.query<{ for_everybody: string }>(sql));
      const ours = await timed(() => reader.read(query));
      if (whose === 'everybody') sameAnswer(what, ours.value, hand.value.rows);
      if (round < warmUp) continue;
      const times = byQuestion.get(what) ?? { ours: [], hand: [] };
      times.ours.push(ours.took);
      times.hand.push(hand.took);
      byQuestion.set(what, times);
    }
  }
  reader.close();
  for (const [what, { ours, hand }] of byQuestion)
    console.log(`  ${whose}: ${what}: ${pair(ours)} ms, by hand ${pair(hand)} ms (p50 / p95)`);
  const ours = [...byQuestion.values()].flatMap((times) => times.ours);
  const hand = [...byQuestion.values()].flatMap((times) => times.hand);
  const ratio = quantile(ours, 0.95) / quantile(hand, 0.95);
  return {
    what: `search for ${whose} over HTTP, ${byQuestion.size} kinds of question, p50 / p95`,
    ours: `${pair(ours)} ms`,
    baseline: `${pair(hand)} ms in SQL`,
    ratio,
    goal: 'p95 ≤ 1.5 of it',
    reached: ratio <= 1.5,
  };
}

/** A search that found something else could be as fast as it likes. */
function sameAnswer(what: string, text: string, rows: readonly { readonly for_everybody: string }[]): void {
  const { items } = JSON.parse(text) as { items: readonly { readonly id: string }[] };
  const byHand = rows.slice(0, 50).map(({ for_everybody: line }) => (JSON.parse(line) as { id: string }).id);
  const found = items.map(({ id }) => id);
  if (found.join() !== byHand.join())
    throw new Error(`${what}: ${found.length} found, ${byHand.length} by hand, or others.`);
}

async function announce(base: string, authorization: string, body: object): Promise<CourseStartView> {
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${base}/course-starts`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CourseStartView;
}

async function ownDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

function pair(times: readonly number[]): string {
  return `${rounded(quantile(times, 0.5), 1)} / ${rounded(quantile(times, 0.95), 1)}`;
}
