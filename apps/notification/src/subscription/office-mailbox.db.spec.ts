import { createHash } from 'node:crypto';
import type { MailboxConfirmationView, OfficeMailboxView, Page, PreferencesView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../notification.fixtures.js';
import { ForgetUnconfirmed } from './forget-unconfirmed/forget-unconfirmed.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const address = 'team@jobcenter-bochum.example';
const askFor = (wish: object, headers = {}) =>
  service.as('case-manager')<OfficeMailboxView & { errors: unknown }>('POST', 'office-mailboxes', wish, headers);
const list = async (member: 'case-manager' | 'other-case-manager' = 'case-manager') =>
  (await service.as(member)<Page<OfficeMailboxView>>('GET', 'office-mailboxes')).body.items;
/** As it stands in the mail that reached the mailbox last. */
const tokenInMail = async () => {
  await service.send();
  const [token = ''] = /(?<=\/mailboxes\/confirm\/)[\w-]{64}/.exec((await service.mails()).at(-1)?.text ?? '') ?? [];
  return token;
};
const confirm = (token: string) =>
  service.anyone<MailboxConfirmationView>('POST', `office-mailboxes/confirmation/${token}`);
const later = (interval: string) =>
  service.sql(
    `update mailbox_consent set mailed_at = mailed_at - $1::interval, expires_at = expires_at - $1::interval`,
    [interval],
  );

describe('a mailbox of an office', () => {
  it('is asked first, and told nothing before it has agreed', async () => {
    const { status, body, headers } = await askFor({ address, language: 'en' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ address, state: 'asked', language: 'en', expiresAt: expect.any(String) });
    expect(headers.get('location')).toBe(`/api/notification/office-mailboxes/${body.id}`);
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
    await service.send();

    const [mail, ...others] = await service.mails();
    expect(others).toEqual([]);
    expect(mail?.to?.[0]?.address).toBe(address);
    expect(mail?.subject).toBe('Please confirm: digests to this mailbox');
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined();
    expect(service.logged()).not.toContain(address);
  });

  it('agrees by the link, and is told from then on what its kind of office is told, and of nobody’s people', async () => {
    await askFor({ address });
    const token = await tokenInMail();
    const look = await service.anyone<MailboxConfirmationView>('GET', `office-mailboxes/confirmation/${token}`);
    expect(look.body).toMatchObject({ address: 't…@jobcenter-bochum.example', confirmed: false });
    expect(look.text).not.toContain('team@');
    expect(await service.sql('select id from subscription')).toEqual([]);

    expect((await confirm(token)).body).toMatchObject({ confirmed: true });
    expect((await confirm(token)).status).toBe(200);
    const [mailbox] = await list();
    expect(mailbox).toMatchObject({
      state: 'confirmed',
      askedBy: expect.any(String),
      askedAt: expect.any(String),
      confirmedAt: expect.any(String),
      proof: createHash('sha256').update(token).digest('hex'),
    });
    expect(mailbox).not.toHaveProperty('expiresAt');

    await service.publish();
    await service.makeNow();
    await service.send();
    const mail = (await service.mails()).at(-1);
    expect(mail?.to?.[0]?.address).toBe(address);
    expect(mail?.subject).toContain('1 neu');
    const [path = ''] = /preferences\/[\w-]{64}/.exec(mail?.text ?? '') ?? [];
    expect((await service.anyone<PreferencesView>('GET', path)).body).toMatchObject({
      ofOffice: true,
      areas: ['05911'],
    });
  });

  it('does not agree by being looked at, by another link, or once time has run out', async () => {
    await askFor({ address });
    const token = await tokenInMail();
    for (let times = 0; times < 3; times += 1)
      expect((await service.anyone('GET', `office-mailboxes/confirmation/${token}`)).status).toBe(200);
    for (const bad of ['x', 'A'.repeat(64), `${token.slice(0, 63)}${token.endsWith('A') ? 'B' : 'A'}`])
      expect((await confirm(bad)).status).toBe(404);
    await later('7 days');
    expect((await confirm(token)).status).toBe(404);
    expect(await service.sql('select id from subscription')).toEqual([]);
  });

  it.each([
    ['outside its domains', 'team@jobcenter-herne.example', 'subscription.address-elsewhere'],
    ['with more in it than an address', `${address}\r\nBcc: x@evil.example`, 'subscription.address-malformed'],
  ])('is not asked %s', async (_, wrong, code) => {
    const { status, body } = await askFor({ address: wrong });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/address', code }]);
    await service.send();
    expect(await service.mails()).toEqual([]);
  });

  it('is asked once for one key, again after an hour, and three times at most', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => askFor({ address }, { 'idempotency-key': 'k' })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const again = async () => (await askFor({ address: address.toUpperCase() })).status;
    expect(await again()).toBe(409);
    await later('1 hour');
    expect(await again()).toBe(201);
    await later('1 hour');
    expect(await again()).toBe(201);
    await later('1 hour');
    expect(await again()).toBe(409);
    await service.send();
    expect(await service.mails()).toHaveLength(3);
    expect(await list()).toHaveLength(1);
  });

  it('is not asked when it is told already', async () => {
    await service.subscribe('case-manager');
    const { status, body } = await askFor({ address: 'case-manager@jobcenter-bochum.example' });
    expect(status).toBe(409);
    expect(body.errors).toMatchObject([{ pointer: '/address', code: 'subscription.exists' }]);
  });

  it('leaves nothing behind when it has not agreed in time', async () => {
    await askFor({ address });
    const forget = () => service.app.get(ForgetUnconfirmed).forget();
    expect(await forget()).toBe(0);
    await later('7 days');
    expect(await forget()).toBe(1);
    expect(await list()).toEqual([]);
  });

  it('is told no more once its office ends it; the proof of its consent stays', async () => {
    const { body } = await askFor({ address });
    await confirm(await tokenInMail());
    expect((await service.as('other-case-manager')('DELETE', `office-mailboxes/${body.id}`)).status).toBe(404);
    expect((await service.as('case-manager')('DELETE', `office-mailboxes/${body.id}`)).status).toBe(204);
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'ended', proof: expect.any(String) }]);
    expect((await askFor({ address })).status).toBe(201);
  });

  it('can no longer agree to what its office has taken back, and is not asked more often that way', async () => {
    const { body } = await askFor({ address });
    const token = await tokenInMail();
    expect((await service.as('case-manager')('DELETE', `office-mailboxes/${body.id}`)).status).toBe(204);
    expect((await confirm(token)).status).toBe(404);
    expect((await askFor({ address })).status).toBe(409);
  });

  it('is its own office’s business', async () => {
    await askFor({ address });
    expect(await list('other-case-manager')).toEqual([]);
    expect((await service.as('county-admin')('POST', 'office-mailboxes', { address })).status).toBe(403);
    expect((await service.anyone('GET', 'office-mailboxes')).status).toBe(401);
  });

  it('is kept from other offices and from nobody in particular by the database itself', async () => {
    await askFor({ address });
    const seen = (scope?: Parameters<Transactions['run']>[1]) =>
      service.app.get(Transactions).run((tx) => tx.query('select id from mailbox_consent'), scope);
    const { organisationId, memberId } = service.members['case-manager'];
    const other = service.members['other-case-manager'];
    expect(await seen({ role: 'case_manager', organisationId, memberId })).toHaveLength(1);
    expect(await seen({ role: 'case_manager', organisationId: other.organisationId, memberId })).toEqual([]);
    expect(await seen({ role: 'dpo', organisationId, memberId })).toEqual([]);
    expect(await seen()).toEqual([]);
    expect(await seen({ role: 'system' })).toHaveLength(1);
  });
});
