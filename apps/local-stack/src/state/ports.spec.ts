import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { choosePorts } from './ports.js';

it('gives every part a port of its own', async () => {
  const ports = Object.values(await choosePorts());
  expect(new Set(ports).size).toBe(ports.length);
});

it('keeps a port of the last run unless somebody else has it now', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  const free = createServer().listen(0, '127.0.0.1');
  await Promise.all([once(occupant, 'listening'), once(free, 'listening')]);
  const [busy = 0, known = 0] = [occupant, free].map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  free.close();
  await once(free, 'close');
  const ports = await choosePorts({ console: known, issuer: busy });
  expect(ports.console).toBe(known);
  expect(ports.issuer).not.toBe(busy);
  occupant.close();
});
