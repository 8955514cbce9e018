import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Finding, median, rounded } from '../report.js';

interface Look {
  readonly resident: number;
  readonly heap: number;
}

/** In MiB. */
export interface MemorySeen {
  readonly looks: readonly Look[];
  /** What was left whenever all garbage had been collected. */
  readonly kept: readonly number[];
  /** What collecting took: who asks how long the work took has to leave that out. */
  readonly collecting: { readonly seconds: number; readonly busySeconds: number };
}

const lookEvery = 100;
const collectEvery = 5_000;

/** Memory of this process until `work` is done. */
export async function watchMemory<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly seen: MemorySeen }> {
  const looks: Look[] = [];
  const kept: number[] = [];
  const collecting = { seconds: 0, busySeconds: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    looks.push({ resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 });
  };
  const collect = allGarbageCollected();
  const collectAndLook = () => {
    const [begun, before] = [performance.now(), process.cpuUsage()];
    collect();
    const { user, system } = process.cpuUsage(before);
    collecting.seconds += (performance.now() - begun) / 1_000;
    collecting.busySeconds += (user + system) / 1_000_000;
    kept.push(process.memoryUsage().heapUsed / 2 ** 20);
  };
  const timers = [setInterval(look, lookEvery), setInterval(collectAndLook, collectEvery)];
  try {
    const result = await work();
    look();
    return { result, seen: { looks, kept, collecting } };
  } finally {
    for (const timer of timers) clearInterval(timer);
  }
}

function allGarbageCollected(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/** The first three tenths are the heap finding its size; from then on the last three must be like the first three. */
export function flatness({ looks, kept }: MemorySeen): readonly Finding[] {
  const resident = thirds(looks.map((look) => look.resident));
  const most = Math.max(...looks.map((look) => look.resident));
  console.log(
    `  memory by tenths of the sending, MiB: resident ${line(looks.map((look) => look.resident))}; ` +
      `heap ${line(looks.map(({ heap }) => heap))}; what no collection could free ${line(kept)}`,
  );
  const left = thirds(kept);
  return [
    {
      what: 'memory while sending, resident, tenths 4 to 6 and 8 to 10',
      ours: `${rounded(resident.first)} and ${rounded(resident.last)} MiB; at most ${rounded(most)}`,
      goal: 'flat: ≤ 1.1 of it',
      reached: resident.last <= resident.first * 1.1,
    },
    {
      what: 'heap after all garbage has been collected, every five seconds, the same tenths',
      ours: kept.length < 3 ? 'too short to tell' : `${rounded(left.first)} and ${rounded(left.last)} MiB`,
      goal: 'flat: ≤ 1.1 of it',
      reached: kept.length >= 3 && left.last <= left.first * 1.1,
    },
  ];
}

function thirds(values: readonly number[]): { readonly first: number; readonly last: number } {
  const tenths = inTenths(values);
  return { first: median(tenths.slice(3, 6).flat()), last: median(tenths.slice(7).flat()) };
}

function line(values: readonly number[]): string {
  return inTenths(values)
    .map((tenth) => (tenth.length > 0 ? rounded(median(tenth)) : '–'))
    .join(' ');
}

function inTenths(values: readonly number[]): readonly (readonly number[])[] {
  const from = (tenth: number) => Math.floor((tenth * values.length) / 10);
  return Array.from({ length: 10 }, (_, tenth) => values.slice(from(tenth), from(tenth + 1)));
}
