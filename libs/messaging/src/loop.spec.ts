import { expect, it, jest } from '@jest/globals';
import { Loop } from './loop.js';

const never = 1_000_000;

it('runs once more when poked while it runs, and never twice at a time', async () => {
  let running = 0;
  let most = 0;
  const work = jest.fn(async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
  });
  const loop = new Loop(never, work, () => {});
  loop.start();
  loop.poke();
  loop.poke();
  await loop.stop();
  expect(most).toBe(1);
});

it('does not run again for a poke that came before the work began', async () => {
  const work = jest.fn(async () => {});
  const loop = new Loop(never, work, () => {});
  loop.poke();
  expect(work).not.toHaveBeenCalled();
  loop.start();
  await loop.stop();
  expect(work).toHaveBeenCalledTimes(1);
});

it('tells a failure and goes on', async () => {
  const told = jest.fn();
  const ran = new Promise<void>((again) => {
    let times = 0;
    const loop = new Loop(
      1,
      async () => {
        times += 1;
        if (times === 2) again(loop.stop());
        throw new Error('once');
      },
      told,
    );
    loop.start();
  });
  await ran.catch(() => {});
  expect(told).toHaveBeenCalledTimes(2);
});

it('lets the work in progress finish when it is stopped', async () => {
  let finished = false;
  const loop = new Loop(
    never,
    async () => {
      await new Promise((done) => setImmediate(done));
      finished = true;
    },
    () => {},
  );
  loop.start();
  await loop.stop();
  expect(finished).toBe(true);
});
