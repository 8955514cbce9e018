import { Transactions } from '@app/persistence';
import { eventually } from '@app/testing';
import { expect, it, jest } from '@jest/globals';
import { Hearing } from './hearing.js';
import { MessagingHealth } from './messaging-health.js';
import { onEachQueue } from './queues.fixtures.js';
import { heard, slow, strike, strikeIn, strokes } from './town.fixtures.js';
import { TownStand } from './town-stand.fixtures.js';
import { traceContext } from './trace-context.js';

onEachQueue((_kind, open) => {
  const town = new TownStand(open);

  it('brings a message to its hearer, once', async () => {
    const registry = await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    await strike(registry, 1);
    await eventually(async () => expect(await heard(hearer)).toEqual([1]));
    await eventually(async () => expect(await town.states()).toEqual({ done: 1 }));
    // A second ring for the same message may still wait: looked at until it is gone.
    await eventually(async () =>
      expect(await hearer.get(MessagingHealth).figures()).toMatchObject({
        openCount: 0,
        awaitedCount: 0,
        deadLetters: {},
        queue: 'reachable',
        queueJobs: { wait: 0, delayed: 0, failed: 0 },
      }),
    );
  });

  it('says nothing when the transaction that would have said it rolls back', async () => {
    const registry = await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    const rolledBack = registry.get(Transactions).run(async (tx) => {
      await strikeIn(tx, registry, 1);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await strike(registry, 2);
    await eventually(async () => expect(await heard(hearer)).toEqual([2]));
  });

  it('has one effect when one message is rung for fifty times at once on two workers', async () => {
    const hearers = [await town.start('waiting-list'), await town.start('waiting-list')];
    await strike(town.recorder, 1);
    const [message] = await town.ask<{ id: string }>('select id from messaging.message');
    await town.ring(50, [message?.id ?? '']);
    const repeats = async () => {
      const figures = await Promise.all(hearers.map((hearer) => hearer.get(MessagingHealth).figures()));
      return figures.reduce((sum, figure) => sum + figure.repeats, 0);
    };
    await eventually(async () => expect(await repeats()).toBeGreaterThanOrEqual(49));
    expect(await heard(town.recorder)).toEqual([1]);
    expect(await town.states()).toEqual({ done: 1 });
  });

  it('brings a message that was said first and committed last', async () => {
    const registry = await town.start('course-registry');
    const hearer = await town.start('waiting-list');
    const { promise: mayCommit, resolve: commit } = gate();
    const late = registry.get(Transactions).run(async (tx) => {
      // However long the others take on a busy machine.
      await tx.query('set local idle_in_transaction_session_timeout = 0');
      await strikeIn(tx, registry, 1);
      await mayCommit;
    });
    await strike(registry, 2, 501);
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(2, 501)));
    commit();
    await late;
    await eventually(async () => expect(await heard(hearer)).toEqual(strokes(1, 501)));
  });

  it('has each effect once with two replicas of everybody', async () => {
    const registries = [await town.start('course-registry'), await town.start('course-registry')];
    await town.start('waiting-list');
    await town.start('waiting-list');
    const said = strokes(1, 300).map((stroke) => strike(registries[stroke % 2] ?? town.recorder, stroke));
    await Promise.all(said);
    await eventually(async () => expect(await town.states()).toEqual({ done: 300 }));
    expect(await heard(town.recorder)).toEqual(strokes(1, 300));
  });

  it('has each effect once when a hearer stops in the middle and another takes over', async () => {
    const first = await town.start('waiting-list', { budgetMilliseconds: 5 });
    await strike(town.recorder, 1, 1_000);
    await eventually(async () => expect((await heard(town.recorder)).length).toBeGreaterThan(0), { every: 5 });
    await first.close();
    await town.start('waiting-list');
    await eventually(async () => expect(await heard(town.recorder)).toEqual(strokes(1, 1_000)), { within: 50_000 });
  });

  it('keeps its transactions short when hearing takes long', async () => {
    const budgetMilliseconds = 50;
    atStroke(10, async () => {
      const over = performance.now() + budgetMilliseconds;
      await eventually(() => expect(performance.now()).toBeGreaterThan(over));
    });
    await strike(town.recorder, 1, 30);
    await town.start('waiting-list', { budgetMilliseconds, concurrency: 1 });
    await eventually(async () => expect(await heard(town.recorder)).toEqual(strokes(1, 30)));
    const [row] = await town.ask<{ n: number }>('select count(distinct xmin::text)::int as n from waiting_list.heard');
    expect(row?.n).toBeGreaterThan(1);
    expect(await town.states()).toEqual({ done: 30 });
  });

  it('finishes what it is at when it stops, and hands back the rest at once', async () => {
    const { promise: mayFinish, resolve: finish } = gate();
    atStroke(4, () => mayFinish);
    await strike(town.recorder, 1, 30);
    const hearer = await town.start('waiting-list', { budgetMilliseconds: 0, concurrency: 1 });
    await eventually(async () => expect(await heard(town.recorder)).toHaveLength(3));
    const told = jest.spyOn(Hearing.prototype, 'stop');
    const closed = hearer.close();
    await eventually(() => expect(told).toHaveBeenCalled());
    told.mockRestore();
    finish();
    await closed;
    expect(await heard(town.recorder)).toHaveLength(4);
    expect(await town.states()).toEqual({ done: 4, open: 26 });
  });

  it('carries the trace of the request to where its message is heard', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await town.start('waiting-list');
    await traceContext.run(trace, () => strike(town.recorder, 1));
    await eventually(async () => {
      expect(await town.ask('select traceparent from waiting_list.heard')).toEqual([{ traceparent: trace }]);
    });
  });
});

/** Whichever of thirty is heard as the one of this number. */
function atStroke(number: number, work: () => Promise<void>): void {
  let begun = 0;
  const each = async () => {
    begun += 1;
    if (begun === number) await work();
  };
  for (const stroke of strokes(1, 30)) slow.set(stroke, each);
}

function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}
