import type { PreferencesView } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotificationUnderTest, startNotification } from '../notification.fixtures.js';
import { type LinkPurpose, type LinkTarget, SignedLinks } from '../signed-links.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

let id: string;
beforeEach(async () => {
  await service.clear();
  id = await service.subscribe('case-manager');
});

const address = 'case-manager@jobcenter-bochum.example';
const dayIn = (days: number) => addDays(calendarDateOf(new Date()), days);
const token = async (purpose: LinkPurpose = 'preferences') => {
  const [target] = await service.sql<LinkTarget>(
    'select id as "subscriptionId", link_secret as "linkSecret" from subscription where id = $1',
    [id],
  );
  if (!target) throw new Error('The subscription is gone.');
  return service.app.get(SignedLinks).token(purpose, target);
};
const look = async () => service.anyone<PreferencesView>('GET', `preferences/${await token()}`);
const post = async (what: string, body?: object) =>
  service.anyone<PreferencesView & { errors: unknown }>('POST', `preferences/${await token()}/${what}`, body);
/** In every row, so that nothing a look may have changed is missed. */
const rows = async () => JSON.stringify(await service.sql('select * from subscription'));

describe('the link to the preferences', () => {
  it('stands in the foot of each mail and works without a login', async () => {
    await service.publish();
    await service.makeNow();
    await service.send();
    const [mail] = await service.mails();
    const [url = ''] = /https:\/\/kursbruecke\.example\/preferences\/[\w-]{64}/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(`href="${url}"`);

    const { status, body, headers } = await service.anyone<PreferencesView>(
      'GET',
      url.replace('https://kursbruecke.example/', ''),
    );
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      address: 'c…@jobcenter-bochum.example',
      language: 'de',
      slot: '07:30',
      weekdays: ['monday', 'thursday'],
      officeAreas: ['05911'],
      ofOffice: false,
      active: true,
      nextDigestAt: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toContain('case-manager');
    expect(body).not.toHaveProperty('id');
  });

  it('shows what it shows while a digest is put together, and so does every other look', async () => {
    const looks = [
      `preferences/${await token()}`,
      `unsubscribe/${await token('unsubscribe')}`,
      `unsubscribe-immediate/${await token('unsubscribe-immediate')}`,
    ];
    const own = [`subscriptions/${id}`, `subscriptions/${id}/immediate-mails`];
    await service.app.get(Transactions).run(async (tx) => {
      await tx.query('select id from subscription for update');
      const answers = [
        ...looks.map((path) => service.anyone('GET', path)),
        ...own.map((path) => service.as('case-manager')('GET', path)),
      ];
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    });
  });

  it('shows the same however often it is opened, and changes nothing', async () => {
    const before = await rows();
    const opened = await Promise.all([look(), look(), look()]);
    expect(new Set(opened.map(({ text }) => text)).size).toBe(1);
    for (const what of ['pause', 'skip', 'resume', 'end', 'renew-links'])
      expect((await service.anyone('GET', `preferences/${await token()}/${what}`)).status).toBe(404);
    expect(await rows()).toBe(before);
  });

  it('changes cadence, slot, language and course starts for who has seen them as they are', async () => {
    const path = `preferences/${await token()}`;
    const change = (version: string, changes: object) =>
      service.anyone<PreferencesView>('PATCH', path, changes, { 'if-match': version });
    const wish = { language: 'en', slot: '09:15', levels: ['B1.1'], childcareOnly: true };

    expect((await change('"7"', wish)).status).toBe(412);
    expect((await change('"1"', { ...wish, cadence: 'daily' })).body).toMatchObject({ ...wish, cadence: 'daily' });
    expect((await change('"2"', { weekdays: ['friday'] })).body).toMatchObject({ weekdays: ['friday'], version: 3 });
    expect((await change('"3"', { slot: '03:00' })).body).toMatchObject({ errors: [{ pointer: '/slot' }] });
    expect((await change('"3"', { areas: ['05916'] })).body).toMatchObject({ errors: [{ pointer: '/areas/0' }] });
    expect((await service.anyone('PATCH', path, wish)).status).toBe(428);
  });

  it.each([
    ['address', 'thief@jobcenter-bochum.example'],
    ['active', true],
    ['memberId', 'x'],
  ])('does not change the %s', async (field, value) => {
    const path = `preferences/${await token()}`;
    const { status } = await service.anyone('PATCH', path, { [field]: value }, { 'if-match': '"1"' });
    expect(status).toBe(400);
  });

  it('is refused when it is another’s, older, or for something else', async () => {
    const old = await token();
    const others = [await token('unsubscribe'), await token('feed'), 'x', 'A'.repeat(64), `${old.slice(1)}A`];
    await service.sql(
      'update subscription set link_secret = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())',
    );
    const before = await rows();
    for (const bad of [old, ...others]) {
      const path = `preferences/${bad}`;
      expect((await service.anyone('GET', path)).status).toBe(404);
      expect((await service.anyone('PATCH', path, { slot: '08:00' }, { 'if-match': '"1"' })).status).toBe(404);
      expect((await service.anyone('POST', `${path}/end`)).status).toBe(404);
      expect((await service.anyone('POST', `${path}/pause`, { until: dayIn(3) })).status).toBe(404);
    }
    expect(await rows()).toBe(before);
  });

  it.each([
    ['case-manager', ['offer', 'cancelled-place', 'cancelled', 'last-places']],
    ['coordinator', ['cancelled', 'last-places']],
    ['provider-staff', undefined],
  ] as const)('offers a %s at once what they can be told of', async (reader, choices) => {
    await service.clear();
    id = await service.subscribe(reader);
    const { immediate } = (await look()).body;
    expect(immediate?.choices).toEqual(choices);
    expect(immediate?.kinds.every((kind) => immediate.choices.includes(kind))).not.toBe(false);
  });

  it('is made for its owner when they are signed in, and for nobody else', async () => {
    const path = `subscriptions/${id}/preferences-link`;
    expect((await service.as('case-manager')('GET', path)).body).toEqual({
      url: `https://kursbruecke.example/preferences/${await token()}`,
    });
    expect((await service.as('counsellor')('GET', path)).status).toBe(404);
  });
});

describe('whoever holds the link', () => {
  it('pauses until a day; then everything comes that happened meanwhile', async () => {
    const { body } = await post('pause', { until: dayIn(10) });
    expect(body.quietUntil).toBeDefined();
    expect(calendarDateOf(new Date(body.nextDigestAt ?? '')) >= dayIn(10)).toBe(true);
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
    expect(await service.makeDue(new Date(Date.parse(body.nextDigestAt ?? '') - 86_400_000))).toBe(0);
    expect(await service.makeDue(new Date(body.nextDigestAt ?? ''))).toBe(1);
  });

  it.each([[0], [-1], [400]])('does not pause until %s days from now', async (days) => {
    const { status, body } = await post('pause', { until: dayIn(days) });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/until' }]);
  });

  it('skips the next digest and no other, however often it is asked; its news comes with the one after', async () => {
    const first = (await look()).body.nextDigestAt ?? '';
    await service.publish();
    const { body } = await post('skip', { digestAt: first });
    expect((await post('skip', { digestAt: first })).body.nextDigestAt).toBe(body.nextDigestAt);
    expect((body.nextDigestAt ?? '') > first).toBe(true);
    expect(await service.makeDue(new Date(first))).toBe(0);
    expect(await service.makeDue(new Date(body.nextDigestAt ?? ''))).toBe(1);
  });

  it('goes on before the pause is over, and after unsubscribing', async () => {
    await post('pause', { until: dayIn(10) });
    expect((await post('resume')).body).not.toHaveProperty('quietUntil');
    await service.anyone('POST', `unsubscribe/${await token('unsubscribe')}`);
    const rests = (await look()).body;
    expect(rests.active).toBe(false);
    expect(rests).not.toHaveProperty('nextDigestAt');
    expect((await post('resume')).body).toMatchObject({ active: true, nextDigestAt: expect.any(String) });
  });

  it('ends it, and the link with it', async () => {
    const last = await token();
    expect((await post('end')).status).toBe(204);
    expect((await service.anyone('GET', `preferences/${last}`)).status).toBe(404);
    await service.publish();
    expect(await service.makeNow()).toEqual([]);
  });

  it('makes every older link void, and a mail brings the new one', async () => {
    const [preferences, unsubscribe] = [await token(), await token('unsubscribe')];
    expect((await post('renew-links')).status).toBe(204);
    expect((await service.anyone('GET', `preferences/${preferences}`)).status).toBe(404);
    expect((await service.anyone('POST', `unsubscribe/${unsubscribe}`)).status).toBe(404);
    await service.send();
    const [mail] = await service.mails();
    expect(mail?.to?.[0]?.address).toBe(address);
    expect(mail?.text).toContain(`https://kursbruecke.example/preferences/${await token()}`);
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined();
  });

  it('makes those void that an office got, which is no member', async () => {
    await service.as('case-manager')('POST', 'office-mailboxes', { address: 'team@jobcenter-bochum.example' });
    await service.send();
    const [confirmation] =
      /(?<=\/mailboxes\/confirm\/)[\w-]{64}/.exec((await service.mails()).at(-1)?.text ?? '') ?? [];
    await service.anyone('POST', `office-mailboxes/confirmation/${confirmation}`);
    const [ofOffice] = await service.sql<{ id: string }>('select id from subscription where member_id is null');
    id = ofOffice?.id ?? '';
    const before = await token();
    expect((await post('renew-links')).status).toBe(204);
    expect((await service.anyone('GET', `preferences/${before}`)).status).toBe(404);
    expect((await look()).body.ofOffice).toBe(true);
  });
});

describe('whoever lost the link', () => {
  const askFor = (text: unknown) => service.anyone('POST', 'preferences/links', { address: text });

  it('gets a fresh one by mail once an hour, and reads the same answer whether the address is known or not', async () => {
    const answers = [
      await askFor(address),
      await askFor(address.toUpperCase()),
      await askFor('nobody@nowhere.example'),
    ];
    for (const { status, body } of answers) expect([status, body]).toEqual([202, { state: 'asked' }]);
    await service.send();
    expect((await service.mails()).map(({ to }) => to?.[0]?.address)).toEqual([address]);
    expect((await service.mails())[0]?.text).toContain(`/preferences/${await token()}`);

    await service.sql(`update subscription set link_mailed_at = now() - interval '61 minutes'`);
    await askFor(address);
    await service.send();
    expect(await service.mails()).toHaveLength(2);
  });

  it('gets none at a mailbox that is not theirs any more when the mail leaves', async () => {
    await askFor(address);
    await service.sql(`update subscription set address = 'new@jobcenter-bochum.example'`);
    await service.send();
    expect(await service.mails()).toEqual([]);
  });

  it.each([['x'], [`${address}\r\nBcc: thief@evil.example`], [7]])('is told that %j is no address', async (text) => {
    const { status, body } = await askFor(text);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/address' }] });
  });

  it('gets none once it has ended', async () => {
    await post('end');
    await askFor(address);
    await service.send();
    expect(await service.mails()).toEqual([]);
  });
});

describe('course starts within a distance', () => {
  const around = (place: string, km: number) => ({ around: { place, km } });
  const change = async (changes: object) => {
    const { headers } = await look();
    return service.anyone<PreferencesView>('PATCH', `preferences/${await token()}`, changes, {
      'if-match': headers.get('etag') ?? '',
    });
  };
  const municipality = { bochum: '05911000', herne: '05916000', dortmund: '05913000' };

  it('are told across the border of the county, and no farther ones', async () => {
    expect((await change(around('Bochum', 10))).body.around).toEqual({
      municipality: municipality.bochum,
      name: 'Bochum',
      km: 10,
    });
    await service.publish({ title: 'Nah', municipality: municipality.herne });
    await service.publish({ title: 'Fern', municipality: municipality.dortmund });
    await service.makeNow();
    await service.send();
    const [mail] = await service.mails();
    expect(mail?.subject).toContain('1 neu');
  });

  it('go by area again once an area is chosen', async () => {
    await change(around(municipality.bochum, 50));
    expect((await change({ slot: '08:00' })).body.around).toMatchObject({ km: 50 });
    expect((await change({ areas: ['05911'] })).body).not.toHaveProperty('around');
    await service.publish({ municipality: municipality.herne });
    expect(await service.makeNow()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a place nobody knows', around('Nirgendwo am See', 5), '/around/place'],
    ['a place of another office', around('Herne', 5), '/around/place'],
    ['an area beside it', { ...around('Bochum', 5), areas: ['05911'] }, '/around'],
    ['no distance', around('Bochum', 0), '/around/km'],
    ['too far a distance', around('Bochum', 101), '/around/km'],
  ])('are refused for %s', async (_, changes, pointer) => {
    const { status, body } = await change(changes);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer }] });
  });
});
