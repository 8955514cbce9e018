import type { Page, ProviderVenueView } from '@app/contracts';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());
beforeEach(() => registry.asOwner('truncate course_registry.course_start, course_registry.venue cascade'));

const house = {
  name: 'Haus der Sprachen',
  street: 'Musterweg 1',
  postalCode: '44787',
  place: 'Bochum',
  accessible: true,
};

async function add(differing: object = {}): Promise<ProviderVenueView> {
  const answer = await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', {
    body: { ...house, ...differing },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
const change = (id: string, version: number, body: object) =>
  registry.call<ProviderVenueView>('provider-staff', 'PATCH', `venues/${id}`, {
    body,
    headers: { 'if-match': `"${version}"` },
  });
const remove = (id: string, version = 1) =>
  registry.call<ProviderVenueView>('provider-staff', 'DELETE', `venues/${id}`, {
    headers: { 'if-match': `"${version}"` },
  });
const { venue: _venue, ...withoutVenue } = aBody();
const publish = (venueId: string | undefined, differing: object = {}) =>
  registry.call('provider-staff', 'POST', 'course-starts', { body: { ...withoutVenue, venueId, ...differing } });

describe('a venue', () => {
  it('is known to the gazetteer and found by every member', async () => {
    const { id } = await add({ rooms: [{ name: '1.02', places: 18 }], directions: 'Zwei Minuten vom Bahnhof' });
    const { body, headers } = await registry.call<ProviderVenueView>('case-manager', 'GET', `venues/${id}`);
    expect(body).toMatchObject({ ...house, municipality: '05911000', municipalityName: 'Bochum', courseStarts: 0 });
    expect([body.rooms, headers['etag']]).toEqual([[{ name: '1.02', places: 18 }], '"1"']);
    const list = await registry.call<Page<ProviderVenueView>>('coordinator', 'GET', 'venues?provider=sprachwerk-ruhr');
    expect(list.body.items.map((one: ProviderVenueView) => one.id)).toEqual([id]);
  });

  it('is listed page by page, by name', async () => {
    for (const name of ['Cäcilienschule', 'Aula', 'Bürgerhaus']) await add({ name });
    const first = await registry.call<Page<ProviderVenueView>>('provider-staff', 'GET', 'venues?provider=mine&limit=2');
    const next = `venues?provider=mine&limit=2&cursor=${first.body.nextCursor}`;
    const second = await registry.call<Page<ProviderVenueView>>('provider-staff', 'GET', next);
    const names = [...first.body.items, ...second.body.items].map(({ name }: ProviderVenueView) => name);
    expect(names).toEqual(['Aula', 'Bürgerhaus', 'Cäcilienschule']);
  });

  it.each([
    [{ place: 'Nirgendheim' }, '/place', 'place.unknown'],
    [{ municipality: '99999999', place: null }, '/municipality', 'municipality.unknown'],
    [{ place: null }, '/place', 'venue.place-missing'],
    [{ closedFrom: '2027-02-30' }, '/closedFrom', 'calendar-date.malformed'],
    [{ name: ' ' }, '/name', undefined],
    [{ rooms: [{ name: '1.02', places: 0 }] }, '/rooms/0/places', undefined],
  ])('is refused with %j', async (differing, pointer, code) => {
    const answer = await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', {
      body: { ...house, ...differing },
    });
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([422, pointer]);
    if (code) expect(answer.body.errors[0]?.code).toBe(code);
  });

  it('has a name of its own', async () => {
    await add();
    const twice = await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', {
      body: { ...house, name: 'HAUS DER SPRACHEN' },
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'venue.name-taken']);
    const other = await add({ name: 'Aula' });
    expect((await change(other.id, 1, { name: house.name })).status).toBe(409);
  });

  it('is added once under one key', async () => {
    const wishes = { body: house, headers: { 'idempotency-key': newId() } };
    const [first, second] = [
      await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', wishes),
      await registry.call<ProviderVenueView>('provider-staff', 'POST', 'venues', wishes),
    ];
    expect(second.body.id).toBe(first.body.id);
  });

  it('is changed by its own provider and the county, and by whoever has seen it as it is', async () => {
    const { id } = await add();
    const wishes = { body: { directions: null }, headers: { 'if-match': '"1"' } };
    expect((await registry.call('other-provider-staff', 'PATCH', `venues/${id}`, wishes)).status).toBe(404);
    expect((await registry.call('provider-staff', 'PATCH', `venues/${id}`, { body: {} })).status).toBe(428);
    expect((await change(id, 1, { accessible: false })).body).toMatchObject({ version: 2, accessible: false });
    expect((await change(id, 1, { accessible: true })).status).toBe(412);
    const county = { body: { place: 'Herne' }, headers: { 'if-match': '"2"' } };
    expect(
      (await registry.call<ProviderVenueView>('county-admin', 'PATCH', `venues/${id}`, county)).body,
    ).toMatchObject({
      municipality: '05916000',
      place: 'Herne',
    });
  });

  it('goes while nobody teaches there', async () => {
    const { id } = await add();
    expect((await remove(id, 7)).status).toBe(412);
    expect(
      (
        await registry.call('other-provider-staff', 'DELETE', `venues/${id}`, {
          headers: { 'if-match': '"1"' },
        })
      ).status,
    ).toBe(404);
    expect((await remove(id)).status).toBe(204);
    expect((await registry.call('provider-staff', 'GET', `venues/${id}`)).status).toBe(404);
  });
});

describe('a course start', () => {
  it('may name a venue instead of describing it', async () => {
    const { id } = await add();
    const { status, body } = await publish(id);
    expect([status, body.accessible, body.venueId]).toEqual([201, true, id]);
    expect(body.venue).toMatchObject({ name: house.name, street: house.street, municipality: '05911000' });
    expect((await registry.call<ProviderVenueView>('provider-staff', 'GET', `venues/${id}`)).body.courseStarts).toBe(1);
  });

  it('may name a room of it, and no other', async () => {
    const { id } = await add({ rooms: [{ name: '1.02' }, { name: 'Saal Nord' }] });
    const { body } = await publish(id, { venueRoom: '1.02' });
    expect([body.venueRoom, body.venue?.name]).toEqual(['1.02', `${house.name}, Raum 1.02`]);
    expect((await publish(id, { venueRoom: 'Saal Nord' })).body.venue?.name).toBe(`${house.name}, Saal Nord`);
    for (const wrong of [await publish(id, { venueRoom: '9' }), await publish(undefined, { venueRoom: '1.02' })])
      expect(wrong.body.errors[0]).toMatchObject({ pointer: '/venueRoom', code: 'venue.room-unknown' });
    const moved = await registry.call('provider-staff', 'PATCH', `course-starts/${body.id}`, {
      body: { venueId: id },
      headers: { 'if-match': '"1"' },
    });
    expect([moved.body.venueRoom, moved.body.venue?.name]).toEqual([undefined, house.name]);
  });

  it('may not name a venue of somebody else, or one that is not there', async () => {
    const other = { ...house, place: 'Herne', postalCode: '44623' };
    const { body: theirs } = await registry.call<ProviderVenueView>('other-provider-staff', 'POST', 'venues', {
      body: other,
    });
    for (const id of [theirs.id, newId()]) {
      const { status, body } = await publish(id);
      expect([status, body.errors[0]]).toMatchObject([422, { pointer: '/venueId', code: 'venue.not-found' }]);
    }
  });

  it('keeps its venue from being deleted; from its last day on it can be closed', async () => {
    const { id } = await add();
    const { body: course } = await publish(id);
    const refused = await remove(id);
    expect([refused.status, refused.body.code]).toEqual([409, 'venue.in-use']);
    const tooSoon = await change(id, 1, { closedFrom: course.endsOn });
    expect([tooSoon.status, tooSoon.body.code]).toEqual([409, 'venue.still-used']);
    expect((await change(id, 1, { closedFrom: '2027-02-13' })).body).toMatchObject({ closedFrom: '2027-02-13' });
    const later = await publish(id, { startsOn: '2027-02-15', endsOn: '2027-03-15' });
    expect([later.status, later.body.errors[0]?.code]).toEqual([422, 'venue.closed']);
    expect((await publish(id)).status).toBe(201);
  });

  it('moves to another venue, and names none any more once it describes a place', async () => {
    const { id } = await add();
    const { id: next } = await add({ name: 'Aula', place: 'Herne', postalCode: '44623' });
    const { body: course } = await publish(id);
    const path = `course-starts/${course.id}`;
    const moved = await registry.call('provider-staff', 'PATCH', path, {
      body: { venueId: next },
      headers: { 'if-match': `"${course.version}"` },
    });
    expect(moved.body).toMatchObject({ venueId: next, venue: { name: 'Aula', municipality: '05916000' } });
    const described = await registry.call('provider-staff', 'PATCH', path, {
      body: { venue: { name: 'Rathaus', place: 'Bochum' } },
      headers: { 'if-match': `"${moved.body.version}"` },
    });
    expect(described.body.venue).toMatchObject({ name: 'Rathaus', municipality: '05911000' });
    expect(described.body.venueId).toBeUndefined();
    expect((await remove(id)).status).toBe(204);
  });
});
