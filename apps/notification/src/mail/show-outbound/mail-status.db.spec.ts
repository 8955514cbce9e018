import type { MailStatusView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { HoldMails, ReleaseMails } from '../hold-mails/hold-mails.command.js';
import { ShowHistory } from '../show-history/show-history.query.js';
import { ShowOutbound } from './show-outbound.query.js';
import { historyLines, statusLines } from './status-lines.js';

let service: NotificationUnderTest;
let subscription: string;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  subscription = await service.subscribe('case-manager');
  await service.publish();
  await service.makeNow();
});

const status = async () => (await service.as('county-admin')<MailStatusView>('GET', 'mail-status')).body;
const lines = async () => statusLines(await service.app.get(QueryBus).execute(new ShowOutbound()));
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
const figure = async (name: string) => {
  const { text } = await service.anyone('GET', '../../metrics');
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
};

describe('whether mail leaves', () => {
  it('is nobody’s business but the coordination’s and the county administration’s', async () => {
    expect((await service.as('coordinator')('GET', 'mail-status')).status).toBe(200);
    for (const member of ['case-manager', 'provider-staff', 'dpo', 'counsellor'] as const)
      expect((await service.as(member)('GET', 'mail-status')).status).toBe(403);
  });

  it('says that it does, and how many wait', async () => {
    expect(await status()).toEqual({
      asOf: instant,
      held: false,
      servers: [],
      waiting: 1,
      oldestWaitingSince: instant,
      lately: [{ state: 'ready', count: 1 }],
    });
    expect(await lines()).toEqual(['Mail leaves.', expect.stringMatching(/^1 mail waits, the oldest since \S+Z\.$/)]);
    await service.send();
    expect(await status()).toMatchObject({ waiting: 0, lately: [{ state: 'sent', count: 1 }] });
    expect(await lines()).toContain('0 mails wait.');
  });

  it('names the server that asked for a pause, until when, and what it said', async () => {
    service.smtp.answerNext({ mail: '421 too many' });
    await service.send();
    const name = new URL(service.smtp.url).host;
    expect((await status()).servers).toEqual([
      { name, since: instant, pausedUntil: instant, strikes: 1, lastReply: 421 },
    ]);
    expect((await lines())[0]).toMatch(
      new RegExp(`^${name} is left alone until \\S+Z: it answered 421, once since \\S+Z\\.$`),
    );
    expect(await lines()).not.toContain('Mail leaves.');
    expect([await figure('mail_server_paused'), await figure('mail_server_strikes')]).toEqual([1, 1]);
    expect(await figure('mails_waiting')).toBe(1);

    await service.sql(`update mail_server set paused_until = now() - interval '1 second'`);
    await service.sql('update mail set due_at = now()');
    service.smtp.answerNext({ greeting: 'close' });
    const [{ since } = { since: '' }] = (await status()).servers;
    await service.send();
    expect((await status()).servers).toEqual([{ name, since, pausedUntil: instant, strikes: 2 }]);
    expect((await lines())[0]).toContain('it could not be reached, 2 times in a row');

    await service.sql(`update mail_server set paused_until = now() - interval '1 second'`);
    await service.sql('update mail set due_at = now()');
    expect((await lines())[0]).toContain('is tried again with the next mail');
    await service.send();
    expect((await status()).servers).toEqual([]);
    expect([await figure('mail_server_paused'), await figure('mail_server_strikes')]).toEqual([0, 0]);
  });

  it('says that somebody holds it, since when, and how many wait for the release', async () => {
    const commands = service.app.get(CommandBus);
    await commands.execute(new HoldMails());
    const { heldSince, ...view } = await status();
    expect(view).toMatchObject({ held: true, heldBecause: 'operator', waiting: 1 });
    expect((await lines())[0]).toBe(`Outgoing mail is held (operator) since ${heldSince?.slice(0, 19)}Z.`);
    expect(await figure('mail_held')).toBe(1);
    await service.send();
    expect(service.smtp.received).toEqual([]);

    await commands.execute(new HoldMails());
    expect((await status()).heldSince).toBe(heldSince);
    await commands.execute(new ReleaseMails());
    expect((await status()).heldSince).toBeUndefined();
    await service.send();
    expect(await figure('mail_held')).toBe(0);
    expect(service.smtp.received).toHaveLength(1);
  });
});

it('the history of a subscription says what became of each mail, and nobody’s address', async () => {
  service.smtp.answerNext({ rcpt: '450 not now' });
  await service.send();
  await service.sql('update mail set due_at = now()');
  await service.send();
  const mails = await service.app.get(QueryBus).execute(new ShowHistory(subscription));
  expect(mails).toMatchObject([{ state: 'sent', attempts: 2, itemCount: 1 }]);
  expect(historyLines(mails)).toEqual([expect.stringMatching(/^\S+Z {2}sent {2}1 items {2}2 attempts {2}sent \S+Z/)]);
  expect(historyLines(mails).join()).not.toContain('@');
});
