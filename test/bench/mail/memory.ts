import { type Finding, median, rounded } from '../report.js';

interface Look {
  readonly resident: number;
  readonly heap: number;
}

export interface MemorySeen {
  readonly looks: readonly Look[];
}

/** Memory of this process in MiB, ten times a second until `work` is done. */
export async function watchMemory<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly seen: MemorySeen }> {
  const looks: Look[] = [];
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    looks.push({ resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 });
  };
  const timer = setInterval(look, 100);
  try {
    const result = await work();
    look();
    return { result, seen: { looks } };
  } finally {
    clearInterval(timer);
  }
}

/** The first three tenths are the heap finding its size; from then on the last three must be like the first three. */
export function flatness({ looks }: MemorySeen): Finding {
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    looks.slice(Math.floor((tenth * looks.length) / 10), Math.floor(((tenth + 1) * looks.length) / 10)),
  );
  const inMiddle = (those: typeof tenths) => median(those.flat().map(({ resident }) => resident));
  const line = (of: (tenth: readonly Look[]) => number) => tenths.map((tenth) => rounded(of(tenth))).join(' ');
  console.log(
    `  memory by tenths of the sending, MiB: resident ${line((tenth) => inMiddle([[...tenth]]))}; ` +
      `heap at its least ${line((tenth) => Math.min(...tenth.map(({ heap }) => heap)))}`,
  );
  const first = inMiddle(tenths.slice(3, 6));
  const last = inMiddle(tenths.slice(7));
  return {
    what: 'memory while sending, resident, tenths 4 to 6 and 8 to 10',
    ours: `${rounded(first)} and ${rounded(last)} MiB; at most ${rounded(Math.max(...looks.map(({ resident }) => resident)))}`,
    goal: 'flat: ≤ 1.1 of it',
    reached: last <= first * 1.1,
  };
}
