import { eventually } from '@app/testing';
import type { System } from '../journeys/system.js';

/** Dead without a word, as in a power cut; the supervisor starts it again. */
export function kill(system: System, service: string): void {
  process.kill(system.pidOf(service), 'SIGKILL');
}

/** Waits until another process than `before` serves, and says it is ready. */
export async function backAgain(system: System, service: string, before: number): Promise<void> {
  await eventually(
    async () => {
      if (system.pidOf(service) === before) throw new Error(`${service} has not been started again.`);
      const { status } = await fetch(new URL('/readyz', system.serviceUrl(service)));
      if (status !== 200) throw new Error(`${service} is not ready: ${status}`);
    },
    { within: 60_000, every: 100 },
  );
}

/** Holds a process still while `work` goes on, as a machine that swaps does. */
export async function whileStopped<T>(system: System, service: string, work: () => Promise<T>): Promise<T> {
  const pid = system.pidOf(service);
  process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
