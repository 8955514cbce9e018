import { eventually } from '@app/testing';
import { expect, it, jest } from '@jest/globals';
import { MessagingHealth } from './messaging-health.js';
import { BullmqDoorbell } from './queue/bullmq-doorbell.js';
import { onEachQueue } from './queues.fixtures.js';
import { usualTuning } from './settings.js';
import { heard, slow, strike, strokes } from './town.fixtures.js';
import { TownStand } from './town-stand.fixtures.js';

onEachQueue((kind, open) => {
  const town = new TownStand(open);

  it('loses nothing when a dispatcher dies between claiming and ringing', async () => {
    await strike(town.recorder, 1, 10);
    expect(await town.claimAll(1)).toHaveLength(10);
    await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 10)));
  });

  it('repeats no effect when a dispatcher dies after ringing, before it noted that it did', async () => {
    await strike(town.recorder, 1, 10);
    const claimed = await town.claimAll(1);
    await town.ring(
      1,
      claimed.map(({ messageId }) => messageId),
    );
    await town.start('course-registry');
    await eventually(async () => expect(await town.states()).toEqual({ rung: 10 }));
    const hearer = await town.start('waiting-list');
    await eventually(async () => expect(await town.states()).toEqual({ done: 10 }));
    await eventually(async () =>
      expect((await hearer.get(MessagingHealth).figures()).repeats).toBeGreaterThanOrEqual(10),
    );
    expect(await heard(hearer)).toEqual(strokes(1, 10));
  });

  it('loses nothing when the queue forgets everything, before and while somebody listens', async () => {
    const registry = await town.start('course-registry');
    await strike(registry, 1, 1_000);
    await eventually(async () => expect(await town.states()).toEqual({ rung: 1_000 }));
    await town.queue.forgetAll();
    const hearer = await town.start('waiting-list');
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 1_000)));
    await town.queue.forgetAll();
    await strike(registry, 1_001);
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 1_001)));
  });

  it('goes on publishing while the queue refuses, says so, and catches up', async () => {
    const registry = await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    const health = registry.get(MessagingHealth);
    await town.queue.refuse();
    await strike(registry, 1);
    await eventually(() => expect(health.queue).toBe('degraded'));
    const before = performance.now();
    for (const stroke of strokes(2, 50)) await strike(registry, stroke);
    // A single one that waited for the queue would take two seconds.
    expect(performance.now() - before).toBeLessThan(49 * 2_000);
    expect((await health.figures()).openCount).toBe(50);
    await town.queue.accept();
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 50)), { within: 30_000 });
    await eventually(() => expect(health.queue).toBe('reachable'));
  });

  it('starts while the queue is away and joins it later', async () => {
    if (kind === 'postgres') await new BullmqDoorbell(town.settings, usualTuning).prepare();
    await town.queue.refuse();
    const registry = await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    await strike(registry, 1, 3);
    await town.queue.accept();
    await eventually(async () => expect(await heard(hearer)).toEqual([1, 2, 3]), { within: 30_000 });
  });

  it('sends a canary through its queue, and ends the process when none comes back although adding works', async () => {
    const canary = { canaryMilliseconds: 50, watchMilliseconds: 50, canarySilenceSeconds: 0.5, concurrency: 1 };
    const exit = jest.fn<(code: number) => void>();
    const hearer = await town.start('waiting-list', { ...canary, exit });
    await eventually(async () => {
      expect((await hearer.get(MessagingHealth).figures()).canaryAgeSeconds).toBeLessThan(0.5);
    });
    expect(exit).not.toHaveBeenCalled();
    const { promise: woken, resolve: wake } = gate();
    slow.set(1, () => woken);
    await strike(town.recorder, 1);
    await eventually(() => expect(exit).toHaveBeenCalledWith(1));
    wake();
    await eventually(async () => expect(await heard(town.recorder)).toEqual([1]));
  });

  it('refuses to start on a machine whose clock is off', async () => {
    await expect(town.start('waiting-list', { clock: () => Date.now() + 90_000 })).rejects.toThrow(
      /clock is 90\.\d s away/,
    );
    await expect(town.start('waiting-list', { clock: () => Date.now() - 2_500 })).rejects.toThrow(
      /clock is -2\.\d s away/,
    );
  });

  if (kind === 'redis') {
    it('refuses to start on a Redis that forgets when its memory is full', async () => {
      await town.queue.whenFull('allkeys-lru');
      await expect(town.start('waiting-list')).rejects.toThrow('must run with maxmemory-policy noeviction');
      await town.queue.whenFull('noeviction');
      await town.start('waiting-list');
    });
  }
});

function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}
