import { eventually } from '@app/testing';
import { expect, it } from '@jest/globals';
import { DeadLetters } from './dead-letters.js';
import { MessagingHealth } from './messaging-health.js';
import { onEachQueue } from './queues.fixtures.js';
import { heard, poison, refusedByRule, strike, strokes } from './town.fixtures.js';
import { TownStand } from './town-stand.fixtures.js';

onEachQueue((_kind, open) => {
  const town = new TownStand(open);

  it('hears a thousand good messages beside a bad one, gives the bad one up, and hears it once it is mended', async () => {
    poison.set(500, new TypeError('cannot read the phone number of Oksana'));
    const hearer = await town.start('waiting-list', { attempts: 3 });
    await strike(town.recorder, 1, 1_000);
    const good = strokes(1, 1_000).filter((stroke) => stroke !== 500);
    await eventually(async () => expect(await town.states()).toEqual({ dead: 1, done: 999 }), { within: 20_000 });
    expect(await heard(town.recorder)).toEqual(good);
    const deadLetters = hearer.get(DeadLetters);
    const [dead] = await deadLetters.list('waiting-list');
    expect(dead).toMatchObject({ reason: 'exhausted', errorCode: 'TypeError', attempts: 3, sequence: 500 });
    expect(JSON.stringify(await town.ask('select * from messaging.dead_letter'))).not.toContain('Oksana');
    expect((await hearer.get(MessagingHealth).figures()).deadLetters).toEqual({ exhausted: 1 });

    poison.clear();
    expect(await deadLetters.replay({ reason: 'exhausted', dryRun: true })).toHaveLength(1);
    expect(await town.states()).toEqual({ dead: 1, done: 999 });
    await deadLetters.replay({ ids: [dead?.id ?? ''], dryRun: false });
    await eventually(async () => expect(await heard(town.recorder)).toEqual(strokes(1, 1_000)));
    expect(await deadLetters.list()).toEqual([]);
  });

  it('gives up at once what a rule refuses, keeps the code of the rule, and lets an operator discard it', async () => {
    poison.set(2, refusedByRule);
    const hearer = await town.start('waiting-list');
    await strike(town.recorder, 1, 3);
    await eventually(async () => expect(await town.states()).toEqual({ dead: 1, done: 2 }));
    const deadLetters = hearer.get(DeadLetters);
    const [dead] = await deadLetters.list();
    expect(dead).toMatchObject({ reason: 'rule', errorCode: 'bell.too-loud', attempts: 1 });
    await deadLetters.discard(dead?.id ?? '', 'the bell was taken down');
    expect(await deadLetters.list()).toEqual([]);
    expect(await deadLetters.show(dead?.id ?? '')).toMatchObject({
      resolution: 'discarded',
      resolutionReason: 'the bell was taken down',
    });
    await expect(deadLetters.discard(dead?.id ?? '', 'again')).rejects.toThrow('nothing here');
  });

  it('parks messages of an unknown version and malformed ones, and hears the rest', async () => {
    await town.say('course-registry.bell-struck.v2', { stroke: 1, tone: 'c' });
    await town.say('course-registry.bell-struck.v1', { stroke: 'loud' });
    await town.say('course-registry.bell-struck.v1', { stroke: 3, addedLater: true });
    const hearer = await town.start('waiting-list');
    await eventually(async () => expect(await town.states()).toEqual({ dead: 2, done: 1 }));
    const reasons = (await hearer.get(DeadLetters).list()).map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['invalid', 'unknown-version']);
    expect(await heard(town.recorder)).toEqual([3]);
  });
});
