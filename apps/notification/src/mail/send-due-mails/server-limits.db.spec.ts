import { Transactions } from '@app/persistence';
import { eventually } from '@app/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { serverOf } from '../mail.settings.js';
import { MailServers } from '../persistence/mail-servers.js';
import { SendDueMails } from './send-due-mails.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

const readers = ['case-manager', 'other-case-manager', 'coordinator', 'counsellor', 'provider-staff'] as const;
beforeEach(async () => {
  await service.clear();
  for (const reader of readers.slice(0, 4)) await service.subscribe(reader);
  await service.publish({ municipality: undefined as never, format: 'online' });
  expect(await service.makeNow()).toHaveLength(4);
});

const states = async () =>
  (await service.sql<{ state: string }>('select state from mail order by state')).map(({ state }) => state);
const server = () => serverOf({ smtpUrl: service.smtp.url });
const pauseIsOver = () => service.sql(`update mail_server set paused_until = now() - interval '1 second'`);
const minutesPaused = async () =>
  (
    await service.sql<{ minutes: number }>(
      `select round(extract(epoch from paused_until - now()) / 60)::int as minutes from mail_server where strikes > 0`,
    )
  )[0]?.minutes;
const one = () => {
  const turns = { left: 1 };
  return service.app.get(SendDueMails).sendInLane(() => turns.left-- > 0);
};

describe('a server that asks for a pause', () => {
  it('is left alone for everybody, and afterwards the rest goes on where it stopped', async () => {
    service.smtp.answerNext({}, { mail: '421 too many, come back later' });
    await one();
    await one();
    expect(await states()).toEqual(['ready', 'ready', 'ready', 'sent']);
    expect(await minutesPaused()).toBe(1);

    const sessions = service.smtp.sessions;
    await service.send();
    expect(service.smtp.sessions).toBe(sessions);

    await pauseIsOver();
    await service.send();
    expect(await states()).toEqual(['ready', 'sent', 'sent', 'sent']);
    await service.sql(`update mail set due_at = now() where state = 'ready'`);
    await service.send();
    const ids = (await service.mails()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(4);
    expect(ids).toHaveLength(4);
  });

  it('is left alone longer each time, and forgiven when it takes a mail', async () => {
    for (const minutes of [1, 2, 5]) {
      service.smtp.answerNext({ greeting: '421 not now' });
      await one();
      expect(await minutesPaused()).toBe(minutes);
      await pauseIsOver();
    }
    await one();
    expect(await service.sql('select strikes from mail_server')).toEqual([{ strikes: 0 }]);
  });

  it('counts once when several hear of it at the same time', async () => {
    service.smtp.answerNext(...readers.map(() => ({ greeting: 'close' })));
    await service.send();
    expect(await service.sql('select strikes from mail_server')).toEqual([{ strikes: 1 }]);
    expect(await minutesPaused()).toBe(1);
  });

  it('is not meant when it will not have one recipient yet', async () => {
    service.smtp.answerNext({ rcpt: '450 greylisted, come back in five minutes' });
    await service.send();
    expect(await states()).toEqual(['ready', 'sent', 'sent', 'sent']);
    expect(await minutesPaused()).toBeUndefined();
  });
});

it('a server that thinks for minutes before its 250 holds up nobody else, and gets no second copy', async () => {
  const release = service.smtp.thinkAtNext();
  const slow = one();
  await eventually(() => expect(service.smtp.received).toHaveLength(1));
  await service.send();
  expect(await states()).toEqual(['sending', 'sent', 'sent', 'sent']);
  release();
  await slow;
  expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(service.smtp.received).toHaveLength(4);
});

it('a process that starts does not wait for who has a turn with the server', async () => {
  await service.app.get(Transactions).run(async (tx) => {
    expect(await service.app.get(MailServers).takeTurns(tx, server(), 1_200, 1)).toBe(1);
    await service.app.get(SendDueMails).onApplicationBootstrap();
  });
});

describe('a limit of mails per minute', () => {
  const turns = (most: number) =>
    service.app.get(Transactions).run((tx) => service.app.get(MailServers).takeTurns(tx, server(), 20, most));

  it('is shared by all who send, however many each of them would take', async () => {
    await service.sql('update mail_server set tokens = 3, refilled_at = now()');
    const granted = await Promise.all([1, 2, 1, 4, 3, 1].map(turns));
    expect(granted.reduce((sum, each) => sum + each, 0)).toBe(2);
  });

  it('grows back with time, and no more than a tenth of it is saved up', async () => {
    await service.sql(`update mail_server set tokens = 0, refilled_at = now() - interval '1 day'`);
    expect([await turns(1), await turns(4), await turns(1)]).toEqual([1, 1, 0]);
    await service.sql(`update mail_server set tokens = 0, refilled_at = now() - interval '3.5 seconds'`);
    expect(await turns(4)).toBe(1);
  });

  it('is not used up while nothing is due, nor by more than are due', async () => {
    await service.sql(`update mail_server set tokens = 2, refilled_at = now()`);
    await service.sql(`update mail set due_at = now() + interval '1 minute'`);
    expect(await turns(4)).toBe(0);
    expect(await service.sql('select tokens from mail_server')).toEqual([{ tokens: 2 }]);

    await service.sql('update mail set due_at = now() where id = (select id from mail limit 1)');
    expect(await turns(4)).toBe(1);
  });
});
