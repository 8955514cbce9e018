import type { Page, SentMailLookView, SentMailView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';

let service: NotificationUnderTest;
let subscription: string;
beforeAll(async () => {
  // one after the other: the first is the one that is refused
  service = await startNotification(undefined, { connections: 1 });
  subscription = await service.subscribe('case-manager');
  await service.subscribe('counsellor');
  service.smtp.answerNext({ rcpt: '550 no such user' });
  for (const title of ['Kurs eins', 'Kurs zwei']) {
    await service.publish({ title });
    await service.makeNow();
    await service.send();
  }
});
afterAll(() => service.stop());

const list = (query = '') => service.as('dpo')<Page<SentMailView>>('GET', `mails${query}`);
const looks = async () => (await service.as('dpo')<Page<SentMailLookView>>('GET', 'mails/looks')).body.items;

describe('what was sent', () => {
  it('is shown to the data protection officer, newest first, with what became of it', async () => {
    const { body } = await list();
    expect(body.items.map(({ address, what, state }) => [address, what, state])).toEqual([
      [expect.stringMatching(/@/), 'digest', 'sent'],
      [expect.stringMatching(/@/), 'digest', 'sent'],
      [expect.stringMatching(/@/), 'digest', 'rejected'],
    ]);
    expect(body.items[0]).toMatchObject({ itemCount: expect.any(Number), subject: expect.any(String), attempts: 1 });
    expect(body.items[0]?.sentAt).toBeDefined();
    expect(body.items[2]).toMatchObject({ lastReply: 550 });
    expect(body.items[2]?.sentAt).toBeUndefined();
  });

  it('is found by recipient, page by page', async () => {
    const of = (await list(`?subscriptionId=${subscription}`)).body.items;
    expect(new Set(of.map(({ subscriptionId }) => subscriptionId))).toEqual(new Set([subscription]));
    const byAddress = (await list('?address=CASE-MANAGER@jobcenter-bochum.example')).body.items;
    expect(byAddress).toEqual(of);

    const { body: first } = await list('?limit=2');
    const { body: rest } = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual((await list()).body.items.map(({ id }) => id));
    expect(rest.nextCursor).toBeUndefined();
  });

  it('is nobody else’s business', async () => {
    for (const member of ['case-manager', 'coordinator', 'county-admin', 'provider-staff'] as const)
      for (const path of ['mails', 'mails/looks']) expect((await service.as(member)('GET', path)).status).toBe(403);
  });

  it('is not shown without saying on record who looked and what for', async () => {
    await list(`?subscriptionId=${subscription}&purpose=complaint`);
    expect((await looks())[0]).toMatchObject({
      memberName: 'Beispiel dpo',
      organisationName: 'Stadt Bochum',
      purpose: 'complaint',
      recipient: 'case-manager@jobcenter-bochum.example',
    });
    await list();
    expect((await looks())[0]).toMatchObject({ purpose: 'control', mails: 3 });
    expect((await list('?purpose=curiosity')).status).toBe(400);

    await service.sql('alter table mail_read add constraint nothing_more check (false) not valid');
    expect((await list()).status).toBe(422);
    await service.sql('alter table mail_read drop constraint nothing_more');
  });
});
