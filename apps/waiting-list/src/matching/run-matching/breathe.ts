import { setImmediate as nextTurn } from 'node:timers/promises';

const longestMilliseconds = 50;

/** Goes through many things without keeping everything else in this process waiting. */
export async function breathing<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  let begun = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - begun < longestMilliseconds) continue;
    await nextTurn();
    begun = performance.now();
  }
}
