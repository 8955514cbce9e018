import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { MailConsequences } from '../consequences.js';
import { HoldMails, ReleaseMails } from '../hold-mails/hold-mails.command.js';
import { mailSettings } from '../mail.settings.js';
import { Mailer } from '../mailer.js';
import { MailServers } from '../persistence/mail-servers.js';
import { Mails } from '../persistence/mails.js';
import type { MailAhead } from './mails-ahead.js';
import { SendDueMails } from './send-due-mails.js';
import { TakeDueMails } from './take-due-mails.js';

/** One a second grows back, and six may be saved up. */
const perMinute = 60;
const readers = ['case-manager', 'other-case-manager', 'coordinator', 'counsellor'] as const;
const due = 3 * readers.length;

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification(undefined, { perMinute, connections: 2 });
});
afterAll(() => service.stop());

beforeEach(async () => {
  await service.clear();
  for (const reader of readers) await service.subscribe(reader);
  for (let digest = 0; digest < due / readers.length; digest += 1) {
    await service.publish({ municipality: undefined as never, format: 'online' });
    await service.makeNow();
  }
  await saved(6);
});

const saved = (tokens: number) => service.sql('update mail_server set tokens = $1, refilled_at = now()', [tokens]);
const states = async () =>
  service.sql(`select state, attempts, count(*)::int as count from mail group by 1, 2 order by 1, 2`);
const ids = (taken: readonly MailAhead[]) => taken.map(({ mail }) => mail.id);
const mailsOf = (taken: readonly MailAhead[]) => taken.map(({ mail }) => mail);
const taking = () => service.app.get(TakeDueMails);
/** Their letters are written as well, so that no test clears away what is still being read. */
const take = async (most: number) => {
  const taken = await taking().take(most);
  await Promise.all(taken.map(({ letter }) => letter));
  return taken;
};

/** As another process of the same service. */
function replica(): SendDueMails {
  const { app } = service;
  const [transactions, mails, servers] = [app.get(Transactions), app.get(Mails), app.get(MailServers)];
  const settings = app.get(mailSettings);
  const dueMails = new TakeDueMails(transactions, mails, servers, app.get(QueryBus), settings);
  const [mailer, consequences] = [app.get(Mailer), app.get(MailConsequences)];
  return new SendDueMails(transactions, mails, servers, mailer, consequences, dueMails, settings);
}

describe('within a limit of mails per minute', () => {
  it('as many as the server wants are taken in one go, and no more', async () => {
    await saved(3);
    const taken = await take(4);
    expect(taken.length).toBeGreaterThanOrEqual(3);
    expect(await states()).toContainEqual({ state: 'sending', attempts: 1, count: taken.length });
  });

  it('several processes together send what has been saved up and has grown back, never more', async () => {
    const [before] = await service.sql<{ at: Date }>('select refilled_at as at from mail_server');
    const sending = [replica(), replica(), replica()];
    for (let round = 0; round < 3; round += 1) await Promise.all(sending.map((each) => each.send()));

    const [grown] = await service.sql<{ most: number }>(
      'select floor(6 + extract(epoch from clock_timestamp() - $1) * $2 / 60)::int as most',
      [before?.at, perMinute],
    );
    expect(service.smtp.received.length).toBeGreaterThanOrEqual(6);
    expect(service.smtp.received.length).toBeLessThanOrEqual(Math.min(due, grown?.most ?? 0));
    const messageIds = (await service.mails()).map(({ messageId }) => messageId);
    expect(new Set(messageIds).size).toBe(messageIds.length);
  });

  it('a right is used up only by a mail: not while the server is left alone', async () => {
    await service.sql(`update mail_server set paused_until = now() + interval '1 hour'`);
    expect(await take(4)).toEqual([]);
    const [left] = await service.sql<{ tokens: number }>('select tokens from mail_server');
    expect(left?.tokens).toBeGreaterThanOrEqual(6);
  });

  it('nor by one of which nothing is for its reader any more', async () => {
    await service.sql('update subscription set ended_at = now()');
    expect(await service.send()).toBeGreaterThanOrEqual(6);
    const [left] = await service.sql<{ tokens: number }>('select tokens from mail_server');
    expect(left?.tokens).toBeGreaterThanOrEqual(6);
    expect(service.smtp.received).toEqual([]);
  });
});

describe('mails that were taken', () => {
  it('and not sent are due again as if nobody had touched them, with the right to send them', async () => {
    const taken = await take(4);
    await taking().giveBack(taken);
    expect(await states()).toEqual([{ state: 'ready', attempts: 0, count: due }]);
    const [left] = await service.sql<{ tokens: number }>('select tokens from mail_server');
    expect(left?.tokens).toBeGreaterThanOrEqual(6);
    expect(ids(await take(4)).sort()).toEqual(ids(taken).sort());
  });

  it('stay with whoever has noted that they are about to leave', async () => {
    const taken = await take(4);
    const [first] = mailsOf(taken);
    if (!first) throw new Error('None was taken.');
    const handOver = () => service.app.get(Transactions).ask((tx) => service.app.get(Mails).handOver(tx, [first]));
    expect(await handOver()).toEqual(new Set([first.id]));
    await taking().giveBack(taken);
    expect(await states()).toEqual([
      { state: 'ready', attempts: 0, count: due - 1 },
      { state: 'sending', attempts: 1, count: 1 },
    ]);
  });

  it('do not leave any more once mail is held, and wait with all others for its release', async () => {
    const taken = await take(4);
    await service.app.get(CommandBus).execute(new HoldMails());
    const mine = await service.app.get(Transactions).ask((tx) => service.app.get(Mails).handOver(tx, mailsOf(taken)));
    expect(mine.size).toBe(0);
    await taking().giveBack(taken);
    expect(await states()).toEqual([{ state: 'held', attempts: 0, count: due }]);
    expect(await service.app.get(CommandBus).execute(new ReleaseMails())).toBe(due);
  });
});
