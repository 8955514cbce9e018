import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until `assertion` no longer throws, and answers what it answered.
 * @param within milliseconds, 20,000 when absent; afterwards the last failure is thrown
 */
export async function eventually<T>(assertion: () => T | Promise<T>, { within = 20_000, every = 25 } = {}): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (performance.now() >= deadline) throw failure;
    }
    await pause(every);
  }
}
