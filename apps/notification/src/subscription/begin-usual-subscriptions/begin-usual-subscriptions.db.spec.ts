import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { BeginUsualSubscriptions } from './begin-usual-subscriptions.command.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const begin = () => service.app.get(CommandBus).execute(new BeginUsualSubscriptions());
const mine = async () =>
  (await service.as('case-manager')<{ items: { id: string; version: number }[] }>('GET', 'subscriptions')).body.items;

describe('a case manager who never configured anything', () => {
  it('is told of their office’s area on Mondays and Thursdays at half past seven', async () => {
    expect(await begin()).toBeGreaterThan(0);
    expect(await mine()).toMatchObject([
      {
        areas: ['05911'],
        weekdays: ['monday', 'thursday'],
        slot: '07:30',
        language: 'de',
        active: true,
        byDefault: true,
      },
    ]);
    await service.publish();
    await service.makeNow();
    await service.send();
    const readers = (await service.mails()).flatMap(({ to = [] }) => to.map(({ address }) => address));
    expect(readers).toContain('case-manager@jobcenter-bochum.example');
  });

  it('gets one subscription, however many processes look', async () => {
    await Promise.all(Array.from({ length: 6 }, begin));
    expect(await begin()).toBe(0);
    expect(await mine()).toHaveLength(1);
  });

  it('does not get it back after ending it', async () => {
    await begin();
    for (const { id } of await mine()) await service.as('case-manager')('DELETE', `subscriptions/${id}`);
    expect(await begin()).toBe(0);
    expect(await mine()).toEqual([]);
  });

  it('may still subscribe in their own words, which then count', async () => {
    await begin();
    const id = await service.subscribe('case-manager', { cadence: 'daily', slot: '06:00' });
    expect(await mine()).toMatchObject([{ id, slot: '06:00', cadence: 'daily', byDefault: false }]);
    const address = 'case-manager@jobcenter-bochum.example';
    const again = await service.as('case-manager')('POST', 'subscriptions', { address });
    expect(again.status).toBe(409);
  });
});

describe('nobody is subscribed', () => {
  it('who is no case manager, or whose address is not one of the office', async () => {
    await service.sql(`update identity.member set email = 'anna@elsewhere.example' where subject = 'case-manager'`);
    try {
      await begin();
      expect(await mine()).toEqual([]);
      const rest = await service.sql(
        `select 1 from subscription s join identity.member m on m.id = s.member_id where not 'case_manager' = any(m.roles)`,
      );
      expect(rest).toEqual([]);
    } finally {
      await service.sql(
        `update identity.member set email = 'case-manager@jobcenter-bochum.example' where subject = 'case-manager'`,
      );
    }
  });
});
