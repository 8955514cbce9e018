import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { eventually } from '@app/testing';
import { afterEach, expect, it } from '@jest/globals';
import { onEachQueue } from './queues.fixtures.js';
import type { QueueSettings } from './settings.js';
import { heard, strike } from './town.fixtures.js';
import { TownStand } from './town-stand.fixtures.js';

/** Stands between the services and the queue, and can swallow what goes over the connections there are, without closing them. */
class Line {
  readonly #pairs: [Socket, Socket][] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const line = new Line(server, typeof address === 'object' && address ? address.port : 0);
    server.on('connection', (near) => line.#join(near, createConnection(port, '127.0.0.1')));
    return line;
  }

  /** From now on both ends of the present connections hear nothing of each other; new ones work. */
  goDead(): number {
    for (const [near, far] of this.#pairs) for (const end of [near, far]) end.unpipe().resume();
    return this.#pairs.length;
  }

  close(): void {
    for (const end of this.#pairs.flat()) end.destroy();
    this.server.close();
  }

  #join(near: Socket, far: Socket): void {
    this.#pairs.push([near, far]);
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
  }
}

function through(line: Line, settings: QueueSettings): QueueSettings {
  const url = new URL(settings.url);
  url.host = `127.0.0.1:${line.port}`;
  return { ...settings, url: url.href };
}

onEachQueue((_kind, open) => {
  const town = new TownStand(open);
  let line: Line | undefined;

  afterEach(() => line?.close());

  it('hears again within 30 seconds after every connection to the queue died without a word', async () => {
    line = await Line.to(Number(new URL(town.settings.url).port));
    const settings = through(line, town.settings);
    const registry = await town.start('course-registry', { silentSeconds: 30 }, settings);
    const hearer = await town.start('waiting-list', { silentSeconds: 30 }, settings);
    await strike(registry, 1);
    await eventually(async () => expect(await heard(hearer)).toEqual([1]));
    expect(line.goDead()).toBeGreaterThanOrEqual(4);
    await strike(registry, 2);
    await eventually(async () => expect(await heard(hearer)).toEqual([1, 2]), { within: 30_000 });
  });
});
