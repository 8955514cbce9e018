import { describe, expect, it } from '@jest/globals';
import { Repeating } from './repeating.js';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('repeated work', () => {
  it('is finished before stopping is, and not begun again', async () => {
    const { opened, open } = gate();
    const done: string[] = [];
    const work = new Repeating(
      1,
      async () => {
        await opened;
        done.push('work');
      },
      () => undefined,
    );
    work.start();
    const stopping = work.stop().then(() => done.push('stopped'));
    expect(work.stopped).toBe(true);
    open();
    await stopping;
    expect(done).toEqual(['work', 'stopped']);
  });

  it('goes on after a failure, which is told', async () => {
    const { opened, open } = gate();
    const told: unknown[] = [];
    let runs = 0;
    const work = new Repeating(
      1,
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('once');
        open();
      },
      (error) => told.push(error),
    );
    work.start();
    await opened;
    await work.stop();
    expect(told).toEqual([new Error('once')]);
  });
});
