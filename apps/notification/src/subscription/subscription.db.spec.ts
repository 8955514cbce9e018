import { SeatOfferedV1 } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { offerFacts } from '../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../notification.fixtures.js';
import { type LinkPurpose, type LinkTarget, SignedLinks } from '../signed-links.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

interface View {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
}
const address = 'case-manager@jobcenter-bochum.example';
const subscribe = (body: unknown, headers = {}) =>
  service.as('case-manager')<View>('POST', 'subscriptions', body, headers);
const count = async () => (await service.sql<{ n: number }>('select count(*)::int as n from subscription'))[0]?.n;
const token = async (purpose: LinkPurpose = 'unsubscribe') => {
  const [target] = await service.sql<LinkTarget>(
    'select id as "subscriptionId", link_secret as "linkSecret" from subscription',
  );
  if (!target) throw new Error('Nobody has subscribed.');
  return service.app.get(SignedLinks).token(purpose, target);
};

describe('subscribing', () => {
  it('takes the areas of the organisation, Mondays and Thursdays and half past seven, unless told otherwise', async () => {
    const { status, body, headers } = await subscribe({ address });

    expect(status).toBe(201);
    expect(body).toMatchObject({ address, language: 'de', areas: ['05911'], levels: [], slot: '07:30', active: true });
    expect(body).toMatchObject({ cadence: 'weekly', weekdays: ['monday', 'thursday'], childcareOnly: false });
    expect(headers.get('location')).toBe(`/api/notification/subscriptions/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
  });

  it.each([
    [`${address}\r\nBcc: thief@evil.example`],
    [`${address}\nRCPT TO:<thief@evil.example>`],
    [`${address}%0ABcc:thief@evil.example`],
    [`thief@evil.example, ${address}`],
    [`"thief@evil.example" <${address}>`],
    [`<thief@evil.example> ${address}`],
    [`x:thief@evil.example;${address}`],
    [`anna(thief@evil.example)@jobcenter-bochum.example`],
    [`=?utf-8?q?thief=40evil.example?=@jobcenter-bochum.example`],
    [`${address}>\r\nDATA`],
    [`anna@jobcenter-bochum.example@evil.example`],
    [`anna@evil.example`],
    [`${'a'.repeat(250)}@jobcenter-bochum.example`],
    [{ name: 'x', address: 'thief@evil.example' }],
    [[address, 'thief@evil.example']],
  ])('refuses %j by its field, and nothing is sent', async (hostile) => {
    const { status, body } = await subscribe({ address: hostile });

    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/address' }] });
    expect(await count()).toBe(0);
    await service.publish();
    await service.makeNow();
    await service.send();
    expect(service.smtp.received).toEqual([]);
  });

  it.each<[object, number, string]>([
    [{ areas: ['05916'] }, 422, '/areas/0'],
    [{ areas: ['0591'] }, 422, '/areas/0'],
    [{ slot: '02:30' }, 422, '/slot'],
    [{ levels: ['A9'] }, 422, '/levels/0'],
    [{ language: 'fr' }, 422, '/language'],
    [{ cadence: 'weekly', weekdays: [] }, 422, '/weekdays'],
    [{ cadence: 'daily', weekdays: ['monday'] }, 422, '/weekdays'],
    [{ weekdays: ['sunday'] }, 422, '/weekdays'],
    [{ courseTypes: ['yoga'] }, 422, '/courseTypes'],
    [{ formats: 'online' }, 422, '/formats'],
    [{ childcareOnly: 'yes' }, 422, '/childcareOnly'],
    [{ cadence: 'hourly' }, 422, '/cadence'],
    [{ active: true }, 400, '/active'],
    [{ memberId: 'x' }, 400, '/memberId'],
  ])('refuses %j', async (differing, status, pointer) => {
    const answer = await subscribe({ address, ...differing });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: [{ pointer }] });
  });

  it('happens once for one key, and once per member and address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => subscribe({ address }, { 'idempotency-key': 'k' })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await subscribe({ address })).status).toBe(409);
    expect(await count()).toBe(1);
  });

  it('goes to the mailbox the county knows somebody by, and to no colleague’s without being asked', async () => {
    const colleague = { address: 'colleague@jobcenter-bochum.example' };
    const refused = await subscribe(colleague);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/address' }] });
    expect(await count()).toBe(0);

    const { body } = await subscribe({ address: address.toUpperCase() });
    const change = () =>
      service.as('case-manager')('PATCH', `subscriptions/${body.id}`, colleague, { 'if-match': '"1"' });
    expect(await change()).toMatchObject({ status: 422, body: { errors: [{ pointer: '/address' }] } });
    await service.know('case-manager', colleague.address);
    expect((await change()).status).toBe(200);
    await service.know('case-manager', address);
  });

  it('tells whoever has none the mailbox the county knows them by', async () => {
    await service.know('case-manager', address);
    const { body } = await service.as('case-manager')<{ ownAddress?: string }>('GET', 'subscriptions');
    expect(body).toMatchObject({ items: [], ownAddress: address });
  });

  it.each(['county-admin', 'dpo'] as const)('is not for %s', async (member) => {
    expect((await service.as(member)('POST', 'subscriptions', { address })).status).toBe(403);
  });
});

describe('a subscription', () => {
  it('is its owner’s alone', async () => {
    const { body } = await subscribe({ address });
    const stranger = service.as('counsellor');
    const path = `subscriptions/${body.id}`;

    expect((await stranger('GET', path)).status).toBe(404);
    expect((await stranger('PATCH', path, { active: false }, { 'if-match': '"1"' })).status).toBe(404);
    expect((await stranger('DELETE', path)).status).toBe(404);
    expect((await stranger<{ items: [] }>('GET', 'subscriptions')).body.items).toEqual([]);
    expect((await service.anyone('GET', path)).status).toBe(401);
  });

  it('changes only for who has seen it as it is', async () => {
    const { body } = await subscribe({ address });
    const change = (version: string | undefined, changes: object) =>
      service.as('case-manager')<View>(
        'PATCH',
        `subscriptions/${body.id}`,
        changes,
        version ? { 'if-match': version } : {},
      );

    expect((await change(undefined, { slot: '08:00' })).status).toBe(428);
    expect((await change('"7"', { slot: '08:00' })).status).toBe(412);
    expect((await change('"1"', { slot: '08:00', language: 'en' })).body).toMatchObject({ slot: '08:00', version: 2 });
    expect((await change('"2"', { address: 'a@evil.example' })).status).toBe(422);
    expect((await change('"2"', { active: false })).body).toMatchObject({ active: false, version: 3 });
  });

  it('keeps what was not changed, and becomes daily and weekly again', async () => {
    const wish = { courseTypes: ['vocational'], fundingPaths: ['jobcenter'], formats: ['online'], childcareOnly: true };
    const { body } = await subscribe({ address, ...wish, weekdays: ['friday', 'monday'] });
    expect(body).toMatchObject({ ...wish, cadence: 'weekly', weekdays: ['monday', 'friday'] });
    const change = async (version: number, changes: object) =>
      (
        await service.as('case-manager')<View>('PATCH', `subscriptions/${body.id}`, changes, {
          'if-match': `"${version}"`,
        })
      ).body;

    expect(await change(1, { ownPeopleOnly: true })).toMatchObject({ ...wish, weekdays: ['monday', 'friday'] });
    expect(await change(2, { cadence: 'daily' })).toMatchObject({ ...wish, ownPeopleOnly: true, cadence: 'daily' });
    expect(await change(3, { weekdays: ['saturday'] })).toMatchObject({ cadence: 'weekly', weekdays: ['saturday'] });
  });

  it.each([
    ['area', { areas: ['05911'] }],
    ['distance', { around: { place: '05911000', km: 20 } }],
  ])(
    'that becomes wider by %s still tells what was untold, and of what is new to it nothing from before',
    async (_, wider) => {
      await service.sql(`update identity.organisation set areas = '{05911,05916}' where key = 'jobcenter-bochum'`);
      const { body } = await subscribe({ address, areas: ['05911000'] });
      await service.publish({ title: 'Kurs eins' });
      await service.publish({ title: 'Kurs nebenan', municipality: '05916000' });
      const caseManagerId = service.members['case-manager'].memberId;
      await service.hear(SeatOfferedV1, offerFacts({ caseManagerId, answerBy: `${inDays(3)}T21:59:59.000Z` }));
      const { status } = await service.as('case-manager')('PATCH', `subscriptions/${body.id}`, wider, {
        'if-match': '"1"',
      });
      await service.sql(`update identity.organisation set areas = '{05911}' where key = 'jobcenter-bochum'`);
      expect(status).toBe(200);
      await service.makeNow();
      await service.send();
      const [mail] = await service.mails();
      expect(mail?.text).toContain('Kurs eins');
      expect(mail?.text).toContain('W-7K3M9Q');
      expect(mail?.text).not.toContain('Kurs nebenan');
      expect(await service.makeNow()).toEqual([]);
    },
  );

  it('that rested tells nothing of the time in between', async () => {
    const { body } = await subscribe({ address });
    const change = (version: number, changes: object) =>
      service.as('case-manager')('PATCH', `subscriptions/${body.id}`, changes, { 'if-match': `"${version}"` });
    await change(1, { active: false });
    await service.publish();
    await change(2, { active: true });
    expect(await service.makeNow()).toEqual([]);
    await service.publish();
    expect(await service.makeNow()).toHaveLength(1);
  });

  it('whose address the server refused rests, and is tried again when its owner says so, with what it missed', async () => {
    const { body } = await subscribe({ address });
    await service.publish();
    await service.makeNow();
    service.smtp.answerNext({ rcpt: '550 no such user' });
    await service.send();
    const shown = await service.as('case-manager')<View>('GET', `subscriptions/${body.id}`);
    expect(shown.body).toMatchObject({ active: false });

    const change = { active: true };
    const version = shown.headers.get('etag') ?? '';
    await service.as('case-manager')('PATCH', `subscriptions/${body.id}`, change, { 'if-match': version });
    await service.makeNow();
    await service.send();
    expect(await service.mails()).toHaveLength(1);
  });

  it('ends when it is deleted, and may begin anew', async () => {
    const { body } = await subscribe({ address });
    expect((await service.as('case-manager')('DELETE', `subscriptions/${body.id}`)).status).toBe(204);
    expect((await service.as('case-manager')('GET', `subscriptions/${body.id}`)).status).toBe(404);
    expect((await subscribe({ address })).status).toBe(201);
  });
});

describe('the link to unsubscribe', () => {
  beforeEach(async () => {
    await subscribe({ address });
  });
  const active = async () => (await service.sql('select active from subscription'))[0];

  it('shows a page in the reader’s language and changes nothing, however often it is opened', async () => {
    const path = `unsubscribe/${await token()}`;
    const german = await service.anyone('GET', path);
    const english = await service.anyone('GET', path, undefined, { 'accept-language': 'en' });

    expect(german.headers.get('content-type')).toContain('text/html');
    expect(german.text).toContain('<form method="post"><button type="submit">Abbestellen');
    expect(german.text).not.toContain('anna.traeger');
    expect(english.text).toContain('Unsubscribe');
    expect(await active()).toEqual({ active: true });
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ['application/json', '{}'],
  ])('acts when a mail program posts %s, and twice is as good as once', async (type, body) => {
    const path = `unsubscribe/${await token()}`;
    const post = () => service.anyone('POST', path, body, { 'content-type': type });

    expect((await post()).status).toBe(200);
    expect((await post()).text).toContain('Abbestellt');
    expect(await active()).toEqual({ active: false });
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
  });

  it('is the one in the head and the foot of every mail', async () => {
    await service.publish();
    await service.makeNow();
    await service.send();
    const [mail] = await service.mails();
    const url = `https://kursbruecke.example/api/notification/unsubscribe/${await token()}`;
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${url}>`);
    expect(mail?.text).toContain(`Abbestellen: ${url}\n`);
    expect(mail?.html).toContain(`href="${url}"`);
  });

  it('of a mail from before links were signed still ends what it was part of', async () => {
    const older = 'o'.repeat(43);
    await service.sql('update subscription set unsubscribe_token = $1', [older]);
    expect((await service.anyone('GET', `unsubscribe/${older}`)).status).toBe(200);
    expect((await service.anyone('POST', `unsubscribe/${older}`)).text).toContain('Abbestellt');
    expect(await active()).toEqual({ active: false });
  });

  it('is void once the mails go to another address, and stays good when anything else is changed', async () => {
    const before = await token();
    const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from subscription');
    const change = (version: number, changes: object) =>
      service.as('case-manager')('PATCH', `subscriptions/${id}`, changes, { 'if-match': `"${version}"` });

    await change(1, { slot: '08:00', address: address.toUpperCase() });
    expect((await service.anyone('GET', `unsubscribe/${before}`)).status).toBe(200);
    await service.know('case-manager', 'team@jobcenter-bochum.example');
    expect((await change(2, { address: 'team@jobcenter-bochum.example' })).status).toBe(200);
    await service.know('case-manager', address);
    expect((await service.anyone('POST', `unsubscribe/${before}`)).status).toBe(404);
    expect(await active()).toEqual({ active: true });
    expect((await service.anyone('GET', `unsubscribe/${await token()}`)).status).toBe(200);
  });

  it('leads nowhere with another token', async () => {
    for (const other of [
      'x',
      'A'.repeat(43),
      'A'.repeat(64),
      await token('feed'),
      '../subscriptions',
      '%27%20or%201=1',
    ]) {
      expect((await service.anyone('GET', `unsubscribe/${other}`)).status).toBeGreaterThanOrEqual(400);
      expect((await service.anyone('POST', `unsubscribe/${other}`)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await active()).toEqual({ active: true });
  });
});

describe('digests over HTTP', () => {
  it('shows the next one without counting anything as told, and what was sent', async () => {
    await subscribe({ address });
    await service.publish();
    const ask = service.as('case-manager');
    for (let at = 0; at < 2; at += 1) {
      const { body } = await ask('GET', 'digests/preview');
      expect(body).toMatchObject({ itemCount: 1, text: expect.stringContaining('Integrationskurs A1.1') });
    }
    expect((await ask<{ items: [] }>('GET', 'digests')).body.items).toEqual([]);

    await service.makeNow();
    await service.send();
    expect((await ask('GET', 'digests')).body).toMatchObject({
      items: [
        { itemCount: 1, mailState: 'sent', subject: expect.stringMatching(/1 neu$/), sentAt: expect.any(String) },
      ],
    });
    expect((await ask('GET', 'digests/preview')).body).toMatchObject({ itemCount: 0, text: '' });
    expect((await service.as('counsellor')<{ items: [] }>('GET', 'digests')).body.items).toEqual([]);
    expect((await service.as('counsellor')('GET', 'digests/preview')).status).toBe(404);
    expect((await ask('GET', 'digests?cursor=forged')).status).toBe(400);
  });

  it('describes itself', async () => {
    const { status, text } = await service.anyone('GET', 'openapi.json');
    expect(status).toBe(200);
    expect(text).toContain('/api/notification/subscriptions');
  });
});
