import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Repeating } from './repeating.js';

const every = 10_000;
const rests = ['none', 'as-long-as-it-worked'] as const;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const lasting = (milliseconds: number) => () =>
  new Promise<void>((done) => {
    setTimeout(done, milliseconds);
  });

async function end(repeating: Repeating): Promise<void> {
  const ended = repeating.stop();
  await pass(every);
  await ended;
}

/** The instants at which work that lasts so long began, in milliseconds since it was made. */
function watched(work: () => Promise<void>, rest: (typeof rests)[number]) {
  const zero = performance.now();
  const begun: number[] = [];
  const failures: unknown[] = [];
  const counted = () => {
    begun.push(performance.now() - zero);
    return work();
  };
  const repeating = new Repeating(every, counted, (failure) => void failures.push(failure), rest);
  return { repeating, begun, failures };
}

describe.each(rests)('work that is repeated, with a rest of its own: %s', (rest) => {
  it('is done at the start', async () => {
    const { repeating, begun } = watched(lasting(0), rest);
    expect(repeating.stopped).toBe(true);
    repeating.start();
    expect([begun, repeating.stopped]).toEqual([[0], false]);
    await end(repeating);
  });

  it('waits with the first time when told', async () => {
    const { repeating, begun } = watched(lasting(0), rest);
    repeating.start(500);
    await pass(499);
    expect(begun).toEqual([]);
    await pass(1);
    expect(begun).toEqual([500]);
    await end(repeating);
  });

  it('may ask for more of itself before it waits for anything', async () => {
    let left = 3;
    const { repeating, begun } = watched(async () => {
      if (--left > 0) repeating.poke();
    }, rest);
    repeating.start();
    expect(begun).toEqual([0]);
    await pass(every - 1);
    expect(begun).toHaveLength(3);
    await end(repeating);
  });

  it('keeps no process from ending that has nothing else to do', async () => {
    jest.useRealTimers();
    const waiting = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = waiting();
    const { repeating } = watched(async () => {}, rest);
    repeating.start(every);
    expect(waiting()).toBe(before);
    repeating.poke();
    await new Promise(setImmediate);
    expect(waiting()).toBe(before);
    await repeating.stop();
  });

  it('is done at once when poked, before the first time as between two', async () => {
    const { repeating, begun } = watched(async () => {}, rest);
    repeating.start(500);
    await pass(100);
    repeating.poke();
    await pass(300);
    repeating.poke();
    await pass(300);
    expect(begun).toEqual([100, 400]);
    await end(repeating);
  });

  it('is done once for all who poke while it waits for them', async () => {
    const { repeating, begun } = watched(async () => {}, rest);
    repeating.start(every);
    for (let time = 0; time < 10; time++) repeating.poke(50);
    await pass(every);
    expect(begun).toEqual([50]);
    await end(repeating);
  });

  it('is put off by nobody who asks again and again', async () => {
    const { repeating, begun } = watched(async () => {}, rest);
    repeating.start(every);
    for (let time = 0; time < 10; time++) {
      repeating.poke(50);
      await pass(20);
    }
    expect(begun).toEqual([50, 110, 170]);
    await end(repeating);
  });

  it('forgets at a new start what was asked for before', async () => {
    const { repeating, begun } = watched(async () => {}, rest);
    repeating.poke();
    repeating.start(500);
    await pass(500);
    expect(begun).toEqual([500]);
    await end(repeating);
  });

  it('is never done twice at a time, and once more when poked ten times meanwhile', async () => {
    let running = 0;
    let most = 0;
    const { repeating, begun } = watched(async () => {
      most = Math.max(most, ++running);
      await lasting(100)();
      running -= 1;
    }, rest);
    repeating.start();
    for (let time = 0; time < 10; time++) repeating.poke();
    await pass(1_000);
    expect([most, begun.length]).toEqual([1, 2]);
    await end(repeating);
  });

  it('is not done for a poke before the start', async () => {
    const { repeating, begun } = watched(async () => {}, rest);
    repeating.poke();
    await pass(every);
    expect(begun).toEqual([]);
    repeating.start();
    await pass(every - 1);
    expect(begun).toEqual([every]);
    await end(repeating);
  });

  it.each([
    ['later', () => Promise.reject(new Error('broken'))],
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
  ])('goes on after a failure that comes %s, and tells it', async (_when, work) => {
    const { repeating, begun, failures } = watched(work, rest);
    repeating.start();
    await pass(every);
    expect([begun, failures]).toEqual([
      [0, every],
      [new Error('broken'), new Error('broken')],
    ]);
    await end(repeating);
  });

  it('ends only when the work in progress is done, and begins none afterwards', async () => {
    const { repeating, begun } = watched(lasting(100), rest);
    repeating.start();
    repeating.poke();
    const ended: number[] = [];
    const stopping = repeating.stop().then(() => ended.push(performance.now()));
    expect(repeating.stopped).toBe(true);
    await pass(99);
    expect(ended).toEqual([]);
    await pass(1);
    await stopping;
    repeating.poke();
    await pass(2 * every);
    expect(begun).toEqual([0]);
  });

  it('begins anew after an end, also one while it rested', async () => {
    const { repeating, begun } = watched(lasting(100), rest);
    repeating.start();
    await pass(150);
    await repeating.stop();
    await pass(2 * every);
    repeating.start();
    expect(begun).toEqual([0, 2 * every + 150]);
    await end(repeating);
  });

  it('can be ended by the work itself', async () => {
    const { repeating, begun } = watched(async () => void repeating.stop(), rest);
    repeating.start();
    await pass(2 * every);
    expect(begun).toEqual([0]);
  });
});

it('counts the time between two runs from the end of the first', async () => {
  const { repeating, begun } = watched(lasting(100), 'none');
  repeating.start();
  await pass(2 * every + 200);
  expect(begun).toEqual([0, every + 100, 2 * every + 200]);
  await end(repeating);
});

it('is done again at once for a poke meanwhile when it does not rest', async () => {
  const { repeating, begun } = watched(lasting(100), 'none');
  repeating.start();
  repeating.poke();
  await pass(200);
  expect(begun).toEqual([0, 100]);
  await end(repeating);
});

it('waits for others when it asks for more of itself and does not rest', async () => {
  const { repeating, begun } = watched(async () => repeating.poke(50), 'none');
  repeating.start();
  await pass(120);
  expect(begun).toEqual([0, 50, 100]);
  await end(repeating);
});

it('rests as long as it worked before a poke is heard, and before the time to the next begins', async () => {
  const { repeating, begun } = watched(lasting(100), 'as-long-as-it-worked');
  repeating.start();
  await pass(150);
  repeating.poke();
  await pass(49);
  expect(begun).toEqual([0]);
  await pass(1);
  expect(begun).toEqual([0, 200]);
  await pass(200 + every);
  expect(begun).toEqual([0, 200, 400 + every]);
  await end(repeating);
});
