import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { onFreePorts } from './on-free-ports.js';

const ended = () => Promise.resolve(true);
const taken = () => Promise.reject(new Error('listen EADDRINUSE: address already in use 127.0.0.1:3001'));

it('starts again when a port was taken in the meantime', async () => {
  const starts = [taken, taken, () => Promise.resolve('runs')];
  expect(await onFreePorts(() => starts.shift()?.() ?? taken(), ended)).toBe('runs');
});

it('does not try for ever, and not when somebody asked to stop', async () => {
  let starts = 0;
  const start = () => {
    starts += 1;
    return taken();
  };
  await expect(onFreePorts(start, ended)).rejects.toThrow('EADDRINUSE');
  expect(starts).toBe(3);
  await expect(onFreePorts(start, () => Promise.resolve(false))).rejects.toThrow('EADDRINUSE');
  expect(starts).toBe(4);
});

it('starts nothing again for another reason', async () => {
  const broken = () => Promise.reject(new Error('SMTP_URL is missing'));
  await expect(onFreePorts(broken, () => Promise.reject(new Error('cleared away')))).rejects.toThrow('SMTP_URL');
});

it('knows the words in which Node says so', async () => {
  const [first, second] = [createServer(), createServer()];
  const listen = (server: typeof first, port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  const port = await listen(first, 0);
  let attempt = 0;
  await onFreePorts(() => listen(second, attempt++ === 0 ? port : 0), ended);
  expect(attempt).toBe(2);
  for (const server of [first, second]) server.close();
});
