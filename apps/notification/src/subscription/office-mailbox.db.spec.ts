import { createHash } from 'node:crypto';
import {
  HandoverChangedV1,
  LegalClockMissedV1,
  type MailboxConfirmationView,
  type MailboxSubscriptionView,
  type OfficeMailboxView,
  type Page,
  type PreferencesView,
  SeatOfferAcceptedV1,
} from '@app/contracts';
import { newId, Transactions } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { offerFacts } from '../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../notification.fixtures.js';
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

describe('what a mailbox that has agreed is told', () => {
  const agreed = async () => {
    const { body } = await askFor({ address });
    await confirm(await tokenInMail());
    service.smtp.forget();
    return body.id;
  };
  const of = (id: string) => `office-mailboxes/${id}/subscription`;
  const office = asMember('case-manager');
  function asMember(member: 'case-manager' | 'other-case-manager') {
    return <T = MailboxSubscriptionView>(method: string, path: string, body?: unknown, version?: number) =>
      service.as(member)<T>(method, path, body, version ? { 'if-match': `"${version}"` } : {});
  }

  it('is its office’s to see and to change: which courses, where and when', async () => {
    const id = await agreed();
    const { body, headers } = await office('GET', of(id));
    expect(body).toMatchObject({ id, address, areas: ['05911'], weekdays: ['monday', 'thursday'], slot: '07:30' });
    expect(headers.get('etag')).toBe('"1"');
    const wish = { levels: ['B1.1'], cadence: 'daily', slot: '08:15', around: { place: 'Bochum', km: 15 } };
    const changed = await office('PATCH', of(id), wish, 1);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(changed.body).toMatchObject({
      levels: ['B1.1'],
      cadence: 'daily',
      slot: '08:15',
      around: { name: 'Bochum' },
    });
    expect((await office('PATCH', of(id), wish, 1)).status).toBe(412);
    expect((await office('PATCH', of(id), wish)).status).toBe(428);
    await service.publish({ title: 'Anderer Kurs' });
    await service.publish({ title: 'Passender Kurs', entryLevels: ['B1.1'] });
    await service.makeNow();
    await service.send();
    const text = (await service.mails()).at(-1)?.text ?? '';
    expect(text).toContain('Passender Kurs');
    expect(text).not.toContain('Anderer Kurs');
  });

  it('is nobody else’s, and nothing before it has agreed or after it has ended', async () => {
    const { body: asked } = await askFor({ address });
    const choice = { kinds: ['cancelled'], onFreeDays: false };
    const all = async (ask: ReturnType<typeof asMember>, id: string) => [
      (await ask('GET', of(id))).status,
      (await ask('PATCH', of(id), { slot: '09:00' }, 1)).status,
      (await ask('PUT', `office-mailboxes/${id}/immediate-mails`, choice, 1)).status,
    ];
    expect(await all(office, asked.id)).toEqual([404, 404, 404]);
    await confirm(await tokenInMail());
    expect(await all(asMember('other-case-manager'), asked.id)).toEqual([404, 404, 404]);
    expect(await all(office, asked.id)).toEqual([200, 200, 200]);
    await service.as('case-manager')('DELETE', `office-mailboxes/${asked.id}`);
    expect(await all(office, asked.id)).toEqual([404, 404, 404]);
  });

  it.each([
    ['another address', { address: 'else@jobcenter-bochum.example' }, 400, undefined],
    ['an area of others', { areas: ['05916'] }, 422, '/areas/0'],
    ['one’s own people alone', { ownPeopleOnly: true }, 422, '/ownPeopleOnly'],
  ])('is never %s', async (_, changes, status, pointer) => {
    const id = await agreed();
    const answer = await office<{ errors?: readonly { pointer: string }[] }>('PATCH', of(id), changes, 1);
    expect([answer.status, pointer && answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  it('comes at once where that was chosen: course starts, and nothing of single people', async () => {
    const id = await agreed();
    const choose = (kinds: readonly string[], version: number) =>
      office('PUT', `office-mailboxes/${id}/immediate-mails`, { kinds, onFreeDays: true }, version);
    expect((await office('GET', of(id))).body.immediate).toEqual({
      version: 1,
      kinds: [],
      choices: ['cancelled', 'last-places'],
      onFreeDays: false,
    });
    for (const kind of ['offer', 'cancelled-place']) {
      const refused = await choose(['cancelled', kind], 1);
      expect([refused.status, refused.text.includes('/kinds/1')]).toEqual([422, true]);
    }
    expect((await choose(['cancelled'], 1)).body.immediate).toMatchObject({ version: 2, kinds: ['cancelled'] });
    expect((await choose([], 1)).status).toBe(412);
    const course = await service.publish({ title: 'Kurs eins' });
    await service.makeNow();
    await service.cancel(course);
    expect(await service.makeImmediate(new Date(new Date().setUTCHours(36, 0, 0, 0)))).toBe(1);
    expect(await service.sql('select count(*)::int as mails from digest where immediate_at is not null')).toEqual([
      { mails: 1 },
    ]);
  });

  it('is chosen by the link in its mails as well, and of a provider’s mailbox not at all', async () => {
    await agreed();
    await service.publish();
    await service.makeNow();
    await service.send();
    const [path = ''] = /preferences\/[\w-]{64}/.exec((await service.mails()).at(-1)?.text ?? '') ?? [];
    const put = (kinds: readonly string[], version: number) =>
      service.anyone<PreferencesView>(
        'PUT',
        `${path}/immediate-mails`,
        { kinds, onFreeDays: false },
        { 'if-match': `"${version}"` },
      );
    expect((await put(['offer'], 1)).status).toBe(422);
    expect((await put(['last-places'], 1)).body.immediate).toMatchObject({ kinds: ['last-places'], version: 2 });
    expect((await put([], 1)).status).toBe(412);
    expect((await service.anyone('PATCH', path, { ownPeopleOnly: true }, { 'if-match': '"1"' })).status).toBe(422);

    await service.sql(`update identity.organisation set kind = 'provider' where key = 'jobcenter-bochum'`);
    expect((await service.anyone<PreferencesView>('GET', path)).body).not.toHaveProperty('immediate');
    expect((await put(['last-places'], 2)).status).toBe(422);
    await service.sql(`update identity.organisation set kind = 'jobcenter' where key = 'jobcenter-bochum'`);
  });

  it('of a provider is no answer, hand-over or time limit: each names a person, and goes to its people', async () => {
    const { organisationId: providerId } = service.members['provider-staff'];
    await service.as('provider-staff')('POST', 'office-mailboxes', { address: 'team@sprachwerk-ruhr.example' });
    await confirm(await tokenInMail());
    await service.subscribe('provider-staff');
    const { courseStartId } = await service.publish();
    const aPerson = {
      version: 2,
      waitingEntryId: newId(),
      reference: 'W-7K3M9Q',
      referringOrganisationId: service.members['case-manager'].organisationId,
      happenedAt: new Date().toISOString(),
    };
    await service.hear(SeatOfferAcceptedV1, offerFacts({ courseStartId, providerId }));
    await service.hear(HandoverChangedV1, {
      ...aPerson,
      handoverId: newId(),
      state: 'consented',
      senderProviderId: providerId,
      fromCourseStartId: courseStartId,
    });
    await service.hear(LegalClockMissedV1, {
      ...aPerson,
      legalClockId: newId(),
      code: 'start-within-six-weeks',
      startsOn: inDays(-50),
      dueOn: inDays(-8),
      rulePackVersion: 'de.bamf.ik@2024-12-07',
      providerId,
    });
    service.smtp.forget();
    await service.makeNow();
    await service.send();
    const mails = await service.mails();
    expect(mails.map(({ to }) => to?.[0]?.address)).toEqual(['staff@sprachwerk-ruhr.example']);
    expect(mails[0]?.subject).toMatch(/1 gesetzliche Frist.*1 .*1 /);
  });
});
