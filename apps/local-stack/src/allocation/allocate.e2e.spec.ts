import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  allocatePlainly,
  aMarket,
  MarketBook,
  someEvents,
  whatIsWrong,
  writeEvent,
  writeMarket,
} from '@app/allocation';
import { afterEach, describe, expect, it } from '@jest/globals';

type Answer = {
  readonly assignment?: { readonly assignments: readonly Place[] };
  readonly [field: string]: unknown;
};
type Place = { readonly person: string; readonly course: string; readonly group: number | 'open' };

const root = resolve(import.meta.dirname, '../../../..');
const town = { persons: 300, courses: 20, towns: 4, width: 25_000, height: 25_000 };
const inOrder = (places: readonly Place[] = []) => [...places].sort((a, b) => (a.person < b.person ? -1 : 1));

let running: ChildProcessWithoutNullStreams | undefined;

/** `npm run --silent allocate` as somebody else would start it. */
function allocate() {
  const child = spawn('npm', ['run', '--silent', 'allocate'], { cwd: root });
  running = child;
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? `"nothing was answered: ${errors}"`) as Answer;
  return {
    write: (text: string | Buffer) => child.stdin.write(text),
    ask: (request: object) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return next();
    },
    next,
    end: async () => {
      child.stdin.end();
      const [code] = await once(child, 'exit');
      return { code, rest: await lines.next() };
    },
    child,
  };
}

afterEach(() => {
  running?.kill();
});

describe('npm run --silent allocate', () => {
  it('solves, and keeps a market right through what happens to it, with nothing else on standard output', async () => {
    const market = aMarket(town, 11);
    const { ask, end } = allocate();
    const solved = await ask({ op: 'solve', instance: writeMarket(market) });
    expect(solved['ms']).toEqual(expect.any(Number));
    expect(inOrder(solved.assignment?.assignments)).toEqual(inOrder(allocatePlainly(market)));
    await ask({ op: 'open', instance: writeMarket(market) });
    const book = new MarketBook(market);
    for (const [step, event] of someEvents(market, 200, 12).entries()) {
      book.apply(event);
      const answer = await ask({ op: step % 10 === 0 ? 'event' : 'apply', event: writeEvent(event) });
      if (step % 10 === 0) expect(whatIsWrong(book.market(), answer.assignment?.assignments ?? [])).toEqual([]);
      else expect(answer['changes']).toEqual(expect.any(Number));
    }
    const someone = [...book.persons.keys()][5];
    expect(await ask({ op: 'explain', person: someone })).toHaveProperty('status');
    expect(await end()).toEqual({ code: 0, rest: { done: true, value: undefined } });
  });

  it('answers broken lines one for one and goes on', async () => {
    const { write, ask, next, end } = allocate();
    write('{"op":\n');
    write(Buffer.from([0xff, 0xfe, 0x0a]));
    write('\n  \r\n');
    write('{"op":"event","event":{}}\r\n');
    const [broken, noText, noSession] = [await next(), await next(), await next()];
    expect(broken).toMatchObject({ error: { code: 'NOT_JSON', field: '', message: expect.any(String) } });
    expect(noText).toMatchObject({ error: { code: 'NOT_UTF8' } });
    expect(noSession).toMatchObject({ error: { code: 'NO_SESSION', field: 'op' } });
    const opened = await ask({ op: 'open', instance: writeMarket(aMarket(town, 13)) });
    expect(opened.assignment?.assignments.length).toBeGreaterThan(20);
    expect((await end()).code).toBe(0);
  });

  it('ends quietly when nobody listens any more', async () => {
    const { child, write } = allocate();
    child.stdout.destroy();
    const line = `${JSON.stringify({ op: 'solve', instance: writeMarket(aMarket(town, 14)) })}\n`;
    child.stdin.on('error', () => undefined);
    write(line.repeat(20));
    child.stdin.end();
    let errors = '';
    child.stderr.on('data', (text) => (errors += text));
    const [code] = await once(child, 'exit');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
