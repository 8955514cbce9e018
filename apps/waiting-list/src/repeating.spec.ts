import { eventually } from '@app/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Repeating } from './repeating.js';

describe('work that is repeated', () => {
  let repeating: Repeating;
  const failures: unknown[] = [];
  const repeat = (work: () => Promise<void>, milliseconds = 3_600_000) => {
    repeating = new Repeating(milliseconds, work, (failure) => failures.push(failure));
    return repeating;
  };
  afterEach(() => repeating.stop());

  it('is done at the start, and again every so often', async () => {
    let done = 0;
    repeat(async () => void done++, 5).start();
    await eventually(() => expect(done).toBeGreaterThan(3));
  });

  it('is done once more, not ten times more, when poked ten times meanwhile', async () => {
    let done = 0;
    let finish: () => void = () => {};
    const busy = () =>
      new Promise<void>((resolve) => {
        done++;
        finish = resolve;
      });
    repeat(busy).start();
    for (let time = 0; time < 10; time++) repeating.poke();
    expect(done).toBe(1);
    finish();
    await eventually(() => expect(done).toBe(2));
    finish();
  });

  it('goes on after a failure', async () => {
    let done = 0;
    repeat(async () => {
      if (done++ === 0) throw new Error('broken once');
    }).start();
    await eventually(() => expect(failures).toHaveLength(1));
    repeating.poke();
    await eventually(() => expect(done).toBe(2));
  });

  it('ends only when the work in progress is done, and begins none afterwards', async () => {
    const steps: string[] = [];
    let finish: () => void = () => {};
    repeat(
      () =>
        new Promise<void>((resolve) => {
          steps.push('begun');
          finish = () => {
            steps.push('done');
            resolve();
          };
        }),
    ).start();
    const stopped = repeating.stop().then(() => steps.push('stopped'));
    finish();
    await stopped;
    repeating.poke();
    expect(steps).toEqual(['begun', 'done', 'stopped']);
  });
});
