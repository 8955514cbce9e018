import { describe, expect, it } from '@jest/globals';
import { pauseBeforeRestart } from './back-off.js';
import { worthTelling } from './service-log.js';
import { ShutdownList, StoppedWhileStarting } from './shutdown-list.js';

describe('stopping', () => {
  it('goes backwards, each after the other', async () => {
    const events: string[] = [];
    const list = new ShutdownList(() => undefined);
    for (const name of ['database', 'service', 'console'])
      await list.add(name, async () => {
        events.push(`${name} begins`);
        await Promise.resolve();
        events.push(`${name} ended`);
      });
    await Promise.all([list.stopAll(), list.stopAll()]);
    expect(events).toEqual(['console', 'service', 'database'].flatMap((name) => [`${name} begins`, `${name} ended`]));
  });

  it('does not end because one of them does', async () => {
    const said: string[] = [];
    const list = new ShutdownList((line) => said.push(line));
    let stopped = false;
    await list.add('database', async () => {
      stopped = true;
    });
    await list.add('service', () => Promise.reject(new Error('stuck')));
    await list.stopAll();
    expect(stopped).toBe(true);
    expect(said.join()).toContain('service did not stop well');
  });

  it('also stops what was still starting, and ends the start', async () => {
    const list = new ShutdownList(() => undefined);
    await list.stopAll();
    let stopped = false;
    const late = list.add('late', async () => {
      stopped = true;
    });
    await expect(late).rejects.toThrow(StoppedWhileStarting);
    expect(stopped).toBe(true);
  });
});

it('waits longer after each death in a row, but never longer than half a minute', () => {
  expect([1, 2, 3, 4, 10, 1_000].map(pauseBeforeRestart)).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000]);
});

describe('the console shows of a service', () => {
  it.each([
    ['an error of the log', '{"level":"error","msg":"the mail server refuses"}', 'the mail server refuses'],
    ['the code when there are no words', '{"level":"fatal","code":"queue.lost"}', 'queue.lost'],
    ['what kind of error', '{"level":"error","code":"error","error":{"name":"X"}}', 'error {"name":"X"}'],
    ['what Node says last', 'TypeError: x is not a function', 'TypeError: x is not a function'],
    ['no information', '{"level":"info","msg":"started"}', undefined],
    ['no warnings', '{"level":"warn","msg":"slow"}', undefined],
    ['no stray lines', '(node:1) ExperimentalWarning', undefined],
    ['no broken log line', '{"level":"error"', undefined],
  ])('%s', (_, line, shown) => {
    expect(worthTelling(line)).toBe(shown);
  });
});
