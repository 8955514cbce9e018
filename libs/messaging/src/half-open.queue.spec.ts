import { eventually, Line } from '@app/testing';
import { afterEach, expect, it } from '@jest/globals';
import { onEachQueue } from './queues.fixtures.js';
import { heard, strike } from './town.fixtures.js';
import { TownStand } from './town-stand.fixtures.js';

onEachQueue((_kind, open) => {
  const town = new TownStand(open);
  let line: Line | undefined;

  afterEach(() => line?.close());

  it('hears again within 30 seconds after every connection to the queue died without a word', async () => {
    line = await Line.to(Number(new URL(town.settings.url).port));
    const settings = { ...town.settings, url: line.through(town.settings.url) };
    const registry = await town.start('course-registry', { silentSeconds: 30 }, settings);
    const hearer = await town.start('waiting-list', { silentSeconds: 30 }, settings);
    await strike(registry, 1);
    await eventually(async () => expect(await heard(hearer)).toEqual([1]));
    expect(line.goDead()).toBeGreaterThanOrEqual(4);
    await strike(registry, 2);
    await eventually(async () => expect(await heard(hearer)).toEqual([1, 2]), { within: 30_000 });
  });
});
