import { freePort } from '@app/embedded-postgres';
import { seedIdentity, testIssuer } from '@app/testing';
import autocannon, { type Result } from 'autocannon';
import pg from 'pg';
import { startChild } from '../child.js';
import { type Finding, median, print, rounded } from '../report.js';
import { startServiceProcess } from '../service-process.js';
import type { Stand } from '../stand.js';
import { aCourseStart } from './a-course-start.js';
import { whereTimeGoes } from './where-time-goes.js';

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const connections = 50;
const seconds = 6;

/** (a) Publishing a course start by HTTP against a bare Fastify handler that does the same validated INSERT. */
export async function benchPublish(stand: Stand, rounds: number): Promise<void> {
  for (const queue of stand.queues) {
    const { url } = stand.postgres;
    const issuer = await testIssuer();
    const registry = await startServiceProcess('course-registry', { url, queue, issuer: issuer.url });
    await seedIdentity(url, issuer.url);
    await copyTable(url);
    const port = await freePort();
    const bare = await startChild(new URL('./bare-handler.js', import.meta.url), [url, String(port)]);
    const json = { 'content-type': 'application/json' };
    const ours: Target = {
      url: `${registry.url}/api/course-registry/course-starts`,
      headers: { ...json, authorization: await issuer.bearer('provider-staff') },
    };
    const theirs: Target = { url: `http://127.0.0.1:${port}/course-starts`, headers: json };
    const finding = await compare(ours, theirs, rounds);
    print(
      `(a) publish by HTTP, ${connections} connections, ${seconds} s each, median of ${rounds}, queue on ${queue.kind}`,
      [finding],
    );
    await tellWhere(url, { ours, theirs });
    await bare.stop();
    await registry.stop();
    await issuer.stop();
  }
}

async function compare(ours: Target, theirs: Target, rounds: number): Promise<Finding> {
  await perSecond(theirs, 2);
  await perSecond(ours, 2);
  const mine: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await perSecond(theirs, seconds));
    mine.push(await perSecond(ours, seconds));
  }
  const ratio = median(mine) / median(bare);
  return {
    what: 'course starts published, each with its message to two services',
    ours: `${rounded(median(mine))}/s`,
    baseline: `${rounded(median(bare))}/s`,
    ratio,
    goal: '≥ 0.6',
    reached: ratio >= 0.6,
  };
}

/** A round of its own, so that looking costs the measured rounds nothing. */
async function tellWhere(url: string, targets: Readonly<Record<'ours' | 'theirs', Target>>): Promise<void> {
  for (const [whose, target] of Object.entries(targets)) {
    const round = load(target, seconds);
    const doing = await whereTimeGoes(url, round);
    const { p50, p90, p99 } = (await round).latency;
    console.log(
      `  ${whose === 'ours' ? 'ours    ' : 'baseline'}  p50 / p90 / p99 ${p50} / ${p90} / ${p99} ms; ${doing}`,
    );
  }
}

async function perSecond(target: Target, duration: number): Promise<number> {
  const result = await load(target, duration);
  return result['2xx'] / result.duration;
}

async function load({ url, headers }: Target, duration: number): Promise<Result> {
  const result = await autocannon({
    url,
    method: 'POST',
    connections,
    duration,
    headers,
    body: JSON.stringify(aCourseStart()),
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed.`);
  return result;
}

async function copyTable(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    `create schema if not exists bare;
     drop table if exists bare.course_start;
     create table bare.course_start (like course_registry.course_start including all)`,
  );
  await client.end();
}
