import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiProblem } from './api-problem.js';
import { ServiceClient } from './service-client.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that breaks off the first `broken` requests and answers the others. */
async function breakingOff(broken: number): Promise<{ readonly client: ServiceClient; readonly asked: () => number }> {
  let asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    if (asked <= broken) request.socket.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"there"}');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new ServiceClient('course-registry', `http://127.0.0.1:${port}`, { language: 'de' });
  return { client, asked: () => asked };
}

describe('a service that breaks off', () => {
  it('is asked once more when nothing can happen twice', async () => {
    const { client, asked } = await breakingOff(1);
    expect(await client.get('course-starts')).toEqual({ status: 'there' });
    expect(asked()).toBe(2);
  });

  it('counts as away when it does so again', async () => {
    const { client, asked } = await breakingOff(2);
    await expect(client.get('course-starts')).rejects.toMatchObject({ code: 'service.unreachable', status: 503 });
    expect(asked()).toBe(2);
  });

  it('is never sent a change twice', async () => {
    const { client, asked } = await breakingOff(1);
    await expect(client.post('course-starts', { body: {} })).rejects.toBeInstanceOf(ApiProblem);
    expect(asked()).toBe(1);
  });
});
