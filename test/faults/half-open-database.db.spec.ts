import { eventually, Line } from '@app/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../../apps/notification/src/notification.fixtures.js';

/** A statement that hears nothing gives up after 12 s, its connection as well; the pool puts others in their place. */
const patience = { within: 120_000, every: 100 };

let line: Line;
let service: NotificationUnderTest;
beforeAll(async () => {
  line = await Line.to(Number(new URL(process.env['TEST_DATABASE_URL'] ?? '').port));
  service = await startNotification(undefined, {}, { way: (url) => line.through(url) });
});
afterAll(async () => {
  await service.stop();
  await line.close();
});

it('digests are made and sent once after every connection to the database died without a word (F20)', async () => {
  await service.subscribe('case-manager');
  await service.publish({ title: 'Vorher' });
  await service.makeNow();
  await service.send();
  await service.publish({ title: 'Danach' });
  await Promise.all([service.makeImmediate(), service.look(), service.as('case-manager')('GET', 'subscriptions')]);

  expect(line.goDead()).toBeGreaterThan(2);
  await eventually(() => service.makeNow(), patience);
  await eventually(() => service.send(), patience);
  await eventually(async () => expect(await service.mails()).toHaveLength(2), patience);
  const texts = (await service.mails()).map(({ text = '' }) => text.match(/Vorher|Danach/g)?.join());
  expect(texts).toEqual(['Vorher', 'Danach']);
  expect((await service.as('case-manager')('GET', 'subscriptions')).status).toBe(200);
  expect(await service.makeNow()).toEqual([]);
}, 300_000);
