import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { HoldMails, ReleaseMails } from '../hold-mails/hold-mails.command.js';
import { HoldMailsWhenRestored } from '../hold-mails/hold-mails-when-restored.js';
import { SettleMail } from '../settle-mail/settle-mail.command.js';

interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly minutes: number;
  readonly last_reply: number | null;
}

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

let subscription: string;
beforeEach(async () => {
  await service.clear();
  subscription = await service.subscribe('case-manager');
  await service.publish({ title: 'Kurs eins' });
  await service.makeNow();
});

const mail = async (): Promise<MailRow | undefined> =>
  (
    await service.sql<MailRow>(
      `select id, state, attempts, round(extract(epoch from due_at - now()) / 60)::int as minutes, last_reply
         from mail order by created_at limit 1`,
    )
  )[0];
const becomeDue = () =>
  service.sql(`update mail set due_at = now() where state = 'ready'; update mail_server set paused_until = null`);

describe('a mail', () => {
  it('goes to one recipient in an envelope of its own, as the standards for machines’ mail want it', async () => {
    await service.send();

    expect(await mail()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(service.smtp.received).toHaveLength(1);
    expect(service.smtp.received[0]).toMatchObject({
      from: '<kursbruecke@stadt.example>',
      to: ['<case-manager@jobcenter-bochum.example>'],
    });
    const [read] = await service.mails();
    const header = (name: string) => read?.headers.find(({ key }) => key === name)?.value;
    const id = (await mail())?.id;
    expect(read?.from).toEqual({ name: 'Kursbrücke', address: 'kursbruecke@stadt.example' });
    expect(read?.messageId).toBe(`<${id}@stadt.example>`);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-id')).toBe('<zusammenfassung.stadt.example>');
    expect(header('list-unsubscribe')).toMatch(
      /^<https:\/\/kursbruecke\.example\/api\/notification\/unsubscribe\/[\w-]{64}>$/,
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('x-mailer')).toBeUndefined();
    expect(read?.html).not.toMatch(/<img|https?:\/\/(?!kursbruecke\.example|www\.w3\.org)/);
  });

  it('waits 5, then 15 minutes after "later", and then arrives once with the same Message-ID', async () => {
    service.smtp.answerNext({ rcpt: '450 greylisted' }, { final: '451 busy' });
    await service.send();
    expect(await mail()).toMatchObject({ state: 'ready', attempts: 1, minutes: 5, last_reply: 450 });
    await service.send();
    expect(service.smtp.received).toHaveLength(0);

    await becomeDue();
    await service.send();
    expect(await mail()).toMatchObject({ state: 'ready', attempts: 2, minutes: 15, last_reply: 451 });

    await becomeDue();
    await service.send();
    expect(await mail()).toMatchObject({ state: 'sent', attempts: 3 });
    const ids = (await service.mails()).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(1);
    expect(String(service.smtp.received[0]?.raw)).toContain(ids[0]);
  });

  it.each([
    ['hangs up when asked for DATA', { data: 'close' }],
    ['greets with a refusal', { greeting: '554 not you' }],
    ['hangs up at once', { greeting: 'close' }],
    ['closes with 421 before DATA', { rcpt: '421 going down' }],
  ])('may be tried again when the server %s', async (_, script) => {
    service.smtp.answerNext(script);
    await service.send();
    expect(await mail()).toMatchObject({ state: 'ready', minutes: 5 });

    await becomeDue();
    await service.send();
    expect(await mail()).toMatchObject({ state: 'sent' });
    expect(await service.mails()).toHaveLength(1);
  });

  it('is uncertain when the server falls silent after the final dot, and never sent again by itself', async () => {
    service.smtp.answerNext({ final: 'close' });
    await service.send();
    expect(await mail()).toMatchObject({ state: 'uncertain' });

    await becomeDue();
    await service.look();
    await service.send();
    expect(await mail()).toMatchObject({ state: 'uncertain' });
    expect(service.smtp.received).toHaveLength(1);
  });

  it('is what the operator found at the server: sent, or ready once more', async () => {
    service.smtp.answerNext({ final: 'close' }, { final: 'close' });
    await service.send();
    const settle = async (finding: 'sent' | 'absent') =>
      service.app.get(CommandBus).execute(new SettleMail((await mail())?.id ?? '', finding));

    await settle('absent');
    expect(await mail()).toMatchObject({ state: 'ready' });
    await service.send();
    await settle('sent');
    expect(await mail()).toMatchObject({ state: 'sent' });
    await expect(settle('sent')).rejects.toMatchObject({ code: 'uncertain-mail.not-found' });
  });

  it('is given up after a day of uncertainty, and its items stand in the next digest with a word of warning', async () => {
    service.smtp.answerNext({ final: 'close' });
    await service.send();
    await service.sql(`update mail set uncertain_since = now() - interval '24 hours 1 minute'`);
    await service.look();
    expect(await mail()).toMatchObject({ state: 'abandoned' });

    expect(await service.makeNow()).toHaveLength(1);
    await service.send();
    const [next] = await service.mails();
    expect(next?.text).toContain('Kurs eins');
    expect(next?.text).toContain('! Diese Meldung kann schon einmal bei Ihnen angekommen sein.');
    expect(await service.makeNow()).toEqual([]);
  });

  it('refused for good costs the address its subscription, tells the coordinator, and keeps the items', async () => {
    await service.subscribe('coordinator');
    service.smtp.answerNext({ rcpt: '550 no such user' });
    await service.send();
    expect(await mail()).toMatchObject({ state: 'rejected', last_reply: 550 });

    await service.publish({ title: 'Kurs zwei' });
    await service.makeNow();
    await service.send();
    const mails = await service.mails();
    expect(mails.map(({ to }) => to?.[0]?.address)).toEqual(['coordinator@stadt-bochum.example']);
    expect(mails[0]?.text).toContain('Zusammenfassung nicht zustellbar: Jobcenter Bochum');
    expect(mails[0]?.text).not.toContain('case-manager@');

    const { headers } = await service.as('case-manager')('GET', `subscriptions/${subscription}`);
    await service.know('case-manager', 'new@jobcenter-bochum.example');
    await service.as('case-manager')(
      'PATCH',
      `subscriptions/${subscription}`,
      { address: 'new@jobcenter-bochum.example' },
      { 'if-match': headers.get('etag') ?? '' },
    );
    await service.makeNow();
    await service.send();
    const last = (await service.mails()).at(-1);
    expect(last?.to?.[0]?.address).toBe('new@jobcenter-bochum.example');
    await service.know('case-manager', 'case-manager@jobcenter-bochum.example');
    expect(last?.text).toMatch(/Kurs eins[\s\S]*Kurs zwei/);
  });

  it('leaves for no mailbox its reader has given up: its links would be the new one’s, and its items come there', async () => {
    service.smtp.answerNext({ rcpt: '450 later' });
    await service.send();
    const { headers } = await service.as('case-manager')('GET', `subscriptions/${subscription}`);
    await service.know('case-manager', 'new@jobcenter-bochum.example');
    await service.as('case-manager')(
      'PATCH',
      `subscriptions/${subscription}`,
      { address: 'new@jobcenter-bochum.example' },
      { 'if-match': headers.get('etag') ?? '' },
    );
    await service.know('case-manager', 'case-manager@jobcenter-bochum.example');
    await service.sql('update mail set due_at = now()');
    await service.send();
    expect(await mail()).toMatchObject({ state: 'abandoned' });
    expect(await service.mails()).toEqual([]);
    await service.makeNow();
    await service.send();
    const [moved, ...others] = await service.mails();
    expect(others).toEqual([]);
    expect(moved?.to?.[0]?.address).toBe('new@jobcenter-bochum.example');
    expect(moved?.text).toContain('Kurs eins');
  });

  it('costs nobody their address when the server refuses us', async () => {
    service.smtp.answerNext({ mail: '550 we do not know you' });
    await service.send();

    expect(await mail()).toMatchObject({ state: 'rejected' });
    expect(await service.sql('select refused_at from subscription')).toEqual([{ refused_at: null }]);
    expect(await service.makeNow()).toHaveLength(1);
  });

  describe('whose sender was killed', () => {
    const killed = (handedOver: string) =>
      service.sql(
        `update mail set state = 'sending', attempts = 1, lease_token = gen_random_uuid(),
                lease_until = now() - interval '1 second', handed_over_at = ${handedOver}`,
      );

    it('before a byte of it left is sent once', async () => {
      await killed('null');
      await service.look();
      await becomeDue();
      await service.send();
      expect(await service.mails()).toHaveLength(1);
    });

    it('after it had begun to leave is uncertain', async () => {
      await killed('now()');
      await service.look();
      expect(await mail()).toMatchObject({ state: 'uncertain' });
      await service.send();
      expect(await service.mails()).toHaveLength(0);
    });

    it('is left alone while its lease holds', async () => {
      await service.sql(
        `update mail set state = 'sending', lease_token = gen_random_uuid(), lease_until = now() + interval '1 minute'`,
      );
      await service.look();
      await service.send();
      expect(await mail()).toMatchObject({ state: 'sending' });
    });
  });

  it('is sent by one of many senders', async () => {
    await Promise.all(Array.from({ length: 8 }, () => service.send()));
    expect(service.smtp.received).toHaveLength(1);
  });

  it('stays where it is while outgoing mail is held, and leaves once when released', async () => {
    const commands = service.app.get(CommandBus);
    await commands.execute(new HoldMails());
    await service.send();
    expect(await mail()).toMatchObject({ state: 'held' });
    expect(await commands.execute(new ReleaseMails())).toBe(1);
    await service.send();
    expect(await service.mails()).toHaveLength(1);
  });

  it('is doubted when the database came out of a backup: held, and nothing told a second time unmarked', async () => {
    await service.publish({ title: 'Kurs zwei' });
    await service.sql(`update outbound set fingerprint = 'another cluster'`);
    await service.app.get(HoldMailsWhenRestored).look();
    expect(await service.sql('select held, held_because from outbound')).toEqual([
      { held: true, held_because: 'restored' },
    ]);
    expect(await mail()).toMatchObject({ state: 'uncertain' });
    await service.send();
    await service.app.get(CommandBus).execute(new ReleaseMails());
    await service.send();
    expect(service.smtp.sessions).toBeGreaterThanOrEqual(0);
    expect(await service.mails()).toHaveLength(0);

    await service.makeNow();
    await service.send();
    const [next] = await service.mails();
    expect(next?.text).toMatch(/Kurs zwei[\s\S]*kann schon einmal/);
    expect(next?.text).not.toContain('Kurs eins');
  });

  it('is not begun by somebody whose lease is over', async () => {
    service.smtp.answerNext({});
    await service.sql(
      "create or replace function lease_over() returns trigger language plpgsql as $$ begin new.lease_until := now() - interval '1 second'; return new; end $$",
    );
    await service.sql(
      `create trigger lease_over before update on mail for each row when (new.state = 'sending') execute function lease_over()`,
    );
    try {
      await service.send();
      expect(service.smtp.received).toHaveLength(0);
    } finally {
      await service.sql('drop trigger lease_over on mail; drop function lease_over()');
    }
  });
});
