import type { Page, ProviderChangeView, ProviderProfileView, ProviderView } from '@app/contracts';
import { ProviderRequestChangedV1, type ProviderRequestView } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';
import { ForgetOldRequests } from './forget-old-requests/forget-old-requests.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());
beforeEach(async () => {
  await registry.asOwner('delete from identity.provider_request');
  await registry.asOwner('truncate course_registry.provider_profile, course_registry.provider_change');
});

const asking = {
  name: 'Sprachinsel e. V.',
  kind: 'association',
  mailbox: 'kontakt@sprachinsel.example',
  place: 'Bochum',
  bamfNumber: 'NW-1234',
  askedBy: 'Erika Beispiel',
};

const ask = (differing: object = {}) => everybody('POST', 'provider-requests', { ...asking, ...differing });
async function everybody(method: string, path: string, body?: object) {
  const json = body && { 'content-type': 'application/json' };
  const answer = await fetch(`${registry.base}/${path}`, {
    method,
    headers: { ...json },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}
async function token(): Promise<string> {
  const [row] = await registry.asOwner<{ token: string }>('select token from identity.provider_request');
  return row?.token ?? '';
}
async function confirmed(differing: object = {}): Promise<ProviderRequestView> {
  await ask(differing);
  await everybody('POST', `provider-requests/confirmation/${await token()}`);
  const { body } = await registry.call<Page<ProviderRequestView>>('county-admin', 'GET', 'provider-requests');
  const [first] = body.items;
  if (!first) throw new Error('Nobody asks to be let in.');
  return first;
}
const told = () =>
  registry.asOwner<{ payload: ProviderRequestChangedV1 }>(
    `select payload from messaging.message where type = '${ProviderRequestChangedV1.type}' order by id`,
  );

let number = 0;
const approval = () => {
  number += 1;
  return {
    key: `sprachinsel-${number}`,
    mailDomains: ['sprachinsel.example'],
    areas: ['05911'],
    firstMember: { subject: `erika-${number}`, displayName: 'Erika Beispiel' },
  };
};
const approve = (id: string, body: object) =>
  registry.call<ProviderRequestView>('county-admin', 'POST', `provider-requests/${id}/approve`, { body });

describe('whoever wants to become a provider', () => {
  it('asks without a login, confirms by a link from the mail, and only then is seen by the county', async () => {
    expect(await ask()).toMatchObject({ status: 202, body: { state: 'asked' } });
    expect(
      (await registry.call<Page<ProviderRequestView>>('county-admin', 'GET', 'provider-requests')).body.items,
    ).toEqual([]);
    const link = `provider-requests/confirmation/${await token()}`;
    expect((await everybody('GET', link)).body).toEqual({ name: asking.name, municipalityName: 'Bochum' });
    expect(
      (await registry.call<Page<ProviderRequestView>>('county-admin', 'GET', 'provider-requests')).body.items,
    ).toEqual([]);
    expect((await everybody('POST', link)).status).toBe(200);
    expect((await everybody('POST', link)).status).toBe(404);
    const { body } = await registry.call<Page<ProviderRequestView>>('county-admin', 'GET', 'provider-requests');
    expect(body.items).toMatchObject([
      {
        state: 'confirmed',
        name: asking.name,
        mailbox: asking.mailbox,
        askedBy: asking.askedBy,
        municipality: '05911000',
      },
    ]);
  });

  it('is told of by id alone', async () => {
    await ask();
    const messages = JSON.stringify(await told());
    for (const secret of [asking.name, asking.mailbox, asking.askedBy, await token()])
      expect(messages).not.toContain(secret);
  });

  it('gets three mails at the most, and the same answer whoever asks', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask({ mailbox: 'KONTAKT@sprachinsel.example' })));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202));
    const [row] = await registry.asOwner<{ id: string; version: number }>(
      'select id, version from identity.provider_request',
    );
    expect(row?.version).toBe(3);
    const mails = (await told()).filter(({ payload }) => payload.providerRequestId === row?.id);
    expect(mails.map(({ payload }) => payload.version).sort()).toEqual([1, 2, 3]);
  });

  it('waits when thirty strangers have asked within the hour', async () => {
    await registry.asOwner(
      `insert into identity.provider_request (id, token, name, kind, mailbox, municipality, asked_by, language)
       select gen_random_uuid(), n::text, 'x', 'other', n || '@x.example', '05911000', 'x', 'de' from generate_series(1, 30) n`,
    );
    expect((await ask()).status).toBe(429);
  });

  it.each([
    [{ name: 'Gewinnen Sie auf www.boese.example' }, '/name', 'provider-request.name-odd'],
    [{ name: 'https://boese.example/' }, '/name', 'provider-request.name-odd'],
    [{ name: 'Zeile\nZeile <b>' }, '/name', 'provider-request.name-odd'],
    [{ mailbox: 'kontakt@sprachinsel.example\r\nBcc: x@y.example' }, '/mailbox', 'provider.mailbox-malformed'],
    [{ mailbox: 'a@b, c@d' }, '/mailbox', 'provider.mailbox-malformed'],
    [{ place: 'Nirgendheim' }, '/place', 'place.unknown'],
    [{ place: null }, '/place', 'provider-request.place-missing'],
    [{ kind: 'bank' }, '/kind', undefined],
  ])('is refused with %j, and nothing is sent', async (differing, pointer, code) => {
    const before = (await told()).length;
    const { status, body } = await ask(differing);
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    if (code) expect(body.errors[0].code).toBe(code);
    expect((await told()).length).toBe(before);
  });

  it.each(["Volkshochschule O'Brien-Łukasz", 'Đông Á – Schule (gGmbH)', 'AWO Bochum e. V.', 'معهد اللغات'])(
    'may be called %s',
    async (name) => expect((await ask({ name, mailbox: `a${name.length}@sprachinsel.example` })).status).toBe(202),
  );

  it('is forgotten after a week without an answer', async () => {
    await ask();
    await registry.asOwner(`update identity.provider_request set asked_at = now() - interval '8 days'`);
    await registry.app.get(ForgetOldRequests).forget();
    expect(await registry.asOwner('select id from identity.provider_request')).toEqual([]);
  });
});

describe('the county', () => {
  it('lets a provider in: it exists, and its first member signs in and announces', async () => {
    const { id } = await confirmed();
    const wished = approval();
    const { status, body } = await approve(id, wished);
    expect([status, body.state, body.askedBy]).toEqual([200, 'approved', undefined]);
    const bearer = await registry.issuer.token({ subject: wished.firstMember.subject, roles: ['provider_staff'] });
    const me = await fetch(`${registry.base}/me`, { headers: { authorization: `Bearer ${bearer}` } });
    expect(await me.json()).toMatchObject({ organisationKey: wished.key, roles: ['provider_staff'] });
    const published = await fetch(`${registry.base}/course-starts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(aBody()),
    });
    expect(published.status).toBe(201);
    const profile = await registry.call<ProviderProfileView>('county-admin', 'GET', `providers/${body.organisationId}`);
    expect(profile.body).toMatchObject({
      bamfNumber: 'NW-1234',
      contacts: [{ mailbox: asking.mailbox, public: false }],
    });
    const twice = await approve(id, approval());
    expect([twice.status, twice.body.code]).toEqual([409, 'provider-request.decided']);
  });

  it.each([
    [{ key: 'sprachwerk-ruhr' }, 409, '/key'],
    [{ firstMember: { subject: 'case-manager', displayName: 'Wer Anderes' } }, 409, '/firstMember/subject'],
    [{ areas: ['99999'] }, 422, '/areas/0'],
    [{ areas: [] }, 422, '/areas'],
    [{ mailDomains: ['no domain'] }, 422, '/mailDomains'],
    [{ firstMember: {} }, 422, '/firstMember/subject'],
  ])('is refused %j, and nothing has happened', async (differing, status, pointer) => {
    const { id } = await confirmed();
    const answer = await approve(id, { ...approval(), ...differing });
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([status, pointer]);
    expect(
      (await registry.call<ProviderRequestView>('county-admin', 'GET', `provider-requests/${id}`)).body.state,
    ).toBe('confirmed');
  });

  it('says why it does not let one in, and forgets who had asked', async () => {
    const { id, version } = await confirmed();
    const refuse = (reason: string, seen: number) =>
      registry.call<ProviderRequestView>('county-admin', 'POST', `provider-requests/${id}/refuse`, {
        body: { reason },
        headers: { 'if-match': `"${seen}"` },
      });
    expect((await refuse(' ', version)).status).toBe(422);
    expect((await refuse('Keine Zulassung', 1)).status).toBe(412);
    const { body } = await refuse('Keine Zulassung', version);
    expect(body).toMatchObject({ state: 'refused', reason: 'Keine Zulassung' });
    expect(body.askedBy).toBeUndefined();
    const refused = await registry.call<Page<ProviderRequestView>>(
      'county-admin',
      'GET',
      'provider-requests?state=refused',
    );
    expect(refused.body.items).toHaveLength(1);
  });

  it('alone sees who has asked', async () => {
    const { id } = await confirmed();
    for (const member of ['provider-staff', 'coordinator', 'dpo'] as const)
      expect((await registry.call(member, 'GET', `provider-requests/${id}`)).status).toBe(403);
    const seen = await registry.dataSource.query('select id from identity.provider_request');
    expect(seen).toEqual([]);
  });
});

describe('what a provider says of itself', () => {
  const mine = async () =>
    (await registry.call<Page<ProviderView>>('provider-staff', 'GET', 'providers')).body.items.find(
      ({ key }) => key === 'sprachwerk-ruhr',
    )?.id;
  const say = async (body: object, version: number) =>
    registry.call<ProviderProfileView>('provider-staff', 'PATCH', `providers/${await mine()}`, {
      body,
      headers: { 'if-match': `"${version}"` },
    });
  const office = { label: 'Anmeldung', mailbox: 'anmeldung@sprachwerk-ruhr.example', public: true };
  const desk = { label: 'Buchhaltung', phone: '0234 55 66 77', public: false };

  it('is shown to others as far as it is public', async () => {
    await say({ website: 'https://sprachwerk-ruhr.example/', contacts: [office, desk] }, 0);
    const path = `providers/${await mine()}`;
    expect((await registry.call<ProviderProfileView>('provider-staff', 'GET', path)).body.contacts).toEqual([
      office,
      desk,
    ]);
    expect((await registry.call<ProviderProfileView>('county-admin', 'GET', path)).body.contacts).toEqual([
      office,
      desk,
    ]);
    expect((await registry.call<ProviderProfileView>('case-manager', 'GET', path)).body.contacts).toEqual([office]);
    expect((await registry.call<ProviderProfileView>('other-provider-staff', 'GET', path)).body.contacts).toEqual([
      office,
    ]);
  });

  it('keeps a history of who changed what, and saying the same again is no change', async () => {
    await say({ contacts: [office] }, 0);
    await say({ description: 'Kurse seit 1998', contacts: [office, desk] }, 1);
    expect((await say({ contacts: [office, desk] }, 2)).body.version).toBe(2);
    const { body } = await registry.call<Page<ProviderChangeView>>(
      'provider-staff',
      'GET',
      `providers/${await mine()}/changes`,
    );
    expect(body.items).toMatchObject([
      { version: 2, fields: ['description', 'contacts'], before: { contacts: [office] } },
      { version: 1, fields: ['contacts'], before: { contacts: [] } },
    ]);
    const page = await registry.call<Page<ProviderChangeView>>(
      'provider-staff',
      'GET',
      `providers/${await mine()}/changes?limit=1`,
    );
    const rest = `providers/${await mine()}/changes?limit=1&cursor=${page.body.nextCursor}`;
    expect((await registry.call<Page<ProviderChangeView>>('provider-staff', 'GET', rest)).body.items).toMatchObject([
      { version: 1 },
    ]);
    const other = await registry.call<Page<ProviderChangeView>>(
      'other-provider-staff',
      'GET',
      `providers/${await mine()}/changes`,
    );
    expect(other.status).toBe(404);
  });

  it.each([
    [{ contacts: [{ ...office, mailbox: 'anna@gmail.example' }] }, '/contacts/0/mailbox'],
    [{ contacts: [{ label: 'Leer', public: true }] }, '/contacts/0'],
    [{ contacts: [{ ...desk, phone: 'ruf an' }] }, '/contacts/0/phone'],
    [{ website: 'javascript:alert(1)' }, '/website'],
  ])('is refused: %j', async (body, pointer) => {
    const answer = await say(body, 0);
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([422, pointer]);
  });

  it('is changed by itself and the county, by whoever has seen it as it is', async () => {
    const path = `providers/${await mine()}`;
    const wishes = { body: { website: 'https://x.example/' }, headers: { 'if-match': '"0"' } };
    expect((await registry.call('other-provider-staff', 'PATCH', path, wishes)).status).toBe(404);
    expect((await registry.call('county-admin', 'PATCH', path, wishes)).status).toBe(200);
    expect((await registry.call('provider-staff', 'PATCH', path, wishes)).status).toBe(412);
    expect((await registry.call('provider-staff', 'PATCH', path, { body: {} })).status).toBe(428);
  });
});
