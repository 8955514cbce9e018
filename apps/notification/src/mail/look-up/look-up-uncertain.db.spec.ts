import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { LookUpUncertain } from './look-up-uncertain.js';

/** The records of a mail server, behind a door as the operator might build it. */
const records = { answer: (_: string): unknown => undefined, status: 200, asked: [] as string[] };
let door: Server;
let service: NotificationUnderTest;
beforeAll(async () => {
  door = createServer((request, response) => {
    const messageId = new URL(request.url ?? '', 'http://door').searchParams.get('message-id') ?? '';
    records.asked.push(messageId);
    if (request.headers.authorization !== 'Bearer geheim') response.statusCode = 401;
    else response.statusCode = records.status;
    response.setHeader('location', '/elsewhere');
    response.end(JSON.stringify(records.answer(messageId) ?? null));
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/log`;
  service = await startNotification(undefined, { lookup: { url, token: 'geheim' } });
});
afterAll(async () => {
  await service.stop();
  door.close();
});

beforeEach(async () => {
  Object.assign(records, { answer: () => undefined, status: 200, asked: [] });
  await service.clear();
  await service.subscribe('case-manager');
  await service.publish({ title: 'Kurs eins' });
  await service.makeNow();
  service.smtp.answerNext({ final: 'close' });
  await service.send();
});

const state = async () => (await service.sql<{ state: string }>('select state from mail'))[0]?.state;
const look = () => service.app.get(LookUpUncertain).look();
const timePasses = (minutes: number) =>
  service.sql(`update mail set handed_over_at = handed_over_at - make_interval(mins => $1), looked_up_at = null`, [
    minutes,
  ]);
const recorded = (found: boolean) => (messageId: string) => ({ messageId, found });

describe('an uncertain mail', () => {
  it('is sent once the server has it on record', async () => {
    records.answer = recorded(true);
    expect(await look()).toBe(1);
    expect(await state()).toBe('sent');
    expect(records.asked).toEqual([expect.stringMatching(/^<[0-9a-f-]{36}@stadt\.example>$/)]);
  });

  it('that is not on record stays uncertain while the server may still be about to take it, and is then sent', async () => {
    records.answer = recorded(false);
    expect(await look()).toBe(0);
    expect(await state()).toBe('uncertain');
    await timePasses(16);
    expect(await look()).toBe(1);
    expect(await state()).toBe('ready');
    await service.send();
    expect(await state()).toBe('sent');
  });

  it('is asked for every ten minutes and not more often', async () => {
    await look();
    await look();
    expect(records.asked).toHaveLength(1);
  });

  it.each<[string, () => void]>([
    ['nothing is found under the address', () => Object.assign(records, { status: 404, answer: recorded(false) })],
    ['the records are elsewhere', () => Object.assign(records, { status: 302, answer: recorded(false) })],
    [
      'another mail is spoken of',
      () => Object.assign(records, { answer: () => ({ messageId: '<x@y>', found: false }) }),
    ],
    [
      'it is not said whether it was found',
      () => Object.assign(records, { answer: (messageId: string) => ({ messageId }) }),
    ],
    ['what is said is no answer', () => Object.assign(records, { answer: () => 'no' })],
  ])('stays uncertain when %s', async (_, answerSo) => {
    answerSo();
    await timePasses(60);
    expect(await look()).toBe(0);
    expect(await state()).toBe('uncertain');
  });
});
