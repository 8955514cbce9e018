import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.js';
import { quantile } from '../report.js';
import type { Arrival } from './tally.js';

export type Send = (first: number, count: number) => Promise<void>;

/** Messages per second from the first sent to the last heard. */
export async function throughput(child: Child<Arrival>, send: Send, count: number): Promise<number> {
  child.process.send(count);
  const arrived = child.next();
  const begun = Date.now();
  await send(0, count);
  return (count * 1_000) / ((await arrived).at - begun);
}

/** Latency at a steady hundred a second, which is many times a county's load. */
export async function latency(child: Child<Arrival>, send: Send, count: number): Promise<{ p50: number; p99: number }> {
  child.process.send(count);
  const arrived = child.next();
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  for (let number = 0; number < count; number += 1) {
    await pause(Math.max(0, begun + number * 10 - performance.now()));
    sent.push(send(number, 1));
  }
  await Promise.all(sent);
  const { latencies } = await arrived;
  return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

/** Runs `work` for each of `count` numbers, `side` of them at a time. */
export async function sideBySide(
  first: number,
  count: number,
  side: number,
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = first;
  const lane = async () => {
    while (next < first + count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(side, count) }, lane));
}
