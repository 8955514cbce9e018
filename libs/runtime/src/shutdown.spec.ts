import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { edgeService, slowness } from './edge.fixtures.js';
import { stopInOrder } from './shutdown.js';

describe('a service that is told to stop', () => {
  it('is not ready at once, finishes what it began, takes nothing new, and ends', async () => {
    const app = await edgeService();
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const ask = (path: string) => answered(`http://127.0.0.1:${port}${path}`, agent);
    const idle = await ask('/livez');
    expect(idle.headers.connection).toBe('keep-alive');

    let finish = () => {};
    const began = new Promise<void>((resolve) => Object.assign(slowness, { began: resolve }));
    slowness.over = new Promise((resolve) => {
      finish = resolve;
    });
    const slow = ask('/api/waiting-list/groups/slow');
    await began;

    const stopped = stopInOrder(app, 300);
    const told = await ask('/readyz');
    expect([told.statusCode, told.headers.connection]).toEqual([503, 'close']);
    await closed(port);
    finish();
    const last = await slow;
    expect([last.statusCode, last.headers.connection]).toEqual([200, 'close']);
    await stopped;
    expect(app.getHttpServer().listening).toBe(false);
    agent.destroy();
  });
});

function answered(url: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer));
    }).on('error', reject);
  });
}

/** Resolves once nobody is let in any more. */
async function closed(port: number): Promise<void> {
  const agent = new Agent({ keepAlive: false });
  for (;;) {
    const refused = await answered(`http://127.0.0.1:${port}/livez`, agent).then(
      () => false,
      () => true,
    );
    if (refused) return;
  }
}
