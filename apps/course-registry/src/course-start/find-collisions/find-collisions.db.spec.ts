import type { CollisionsView, CollisionView } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';

let registry: Registry;
const evening = [{ weekday: 'tue', from: '17:30', to: '20:45' }] as const;
const ids: Record<string, string> = {};

type Who = 'provider-staff' | 'other-provider-staff';
async function announce(title: string, difference: Parameters<typeof aBody>[0], who: Who, plan = false) {
  const { body, status } = await registry.call(who, 'POST', plan ? 'course-starts/plans' : 'course-starts', {
    body: aBody({ title, ...difference }),
  });
  expect(status).toBe(201);
  ids[title] = body.id;
}
const at = (place: string, postalCode: string) => ({ venue: { place, postalCode } });

beforeAll(async () => {
  registry = await startRegistry();
  const others = (title: string, difference: Parameters<typeof aBody>[0] = {}) =>
    announce(title, { ...at('Bochum', '44787'), ...difference }, 'other-provider-staff');
  await others('same');
  await others('next town', at('Herne', '44623'));
  await others('later', { startsOn: '2027-02-08', endsOn: '2027-03-19' });
  await others('far', at('Köln', '50667'));
  await others('online', { format: 'online', venue: {} });
  await others('evening', { weeklyTimes: evening });
  await others('other level', { entryLevels: ['B1.1'] });
  await others('other type', { courseType: 'county' });
  await others('before', { startsOn: '2026-11-30', endsOn: '2027-01-08' });
  await others('after', { startsOn: '2027-02-15', endsOn: '2027-03-19' });
  await others('cancelled');
  await announce('own', at('Bochum', '44787'), 'provider-staff');
  await announce('their plan', at('Bochum', '44787'), 'other-provider-staff', true);
  await registry.call('other-provider-staff', 'POST', `course-starts/${ids['cancelled']}/cancel`, {
    body: { reason: 'too-few-participants' },
    headers: { 'if-match': '"1"' },
  });
});
afterAll(() => registry.close());

const mornings = 'mon-09:00-12:15,tue-09:00-12:15';
const usual = {
  level: 'A1.1',
  courseType: 'integration',
  startsOn: '2027-01-11',
  endsOn: '2027-02-12',
  place: 'Bochum',
  times: mornings,
};
type Asked = Readonly<Record<string, string | undefined>>;
function asked(difference: Asked = {}, who: Parameters<Registry['call']>[0] = 'provider-staff') {
  const said = Object.entries({ ...usual, ...difference }).filter((entry): entry is [string, string] => !!entry[1]);
  return registry.call<CollisionsView>(who, 'GET', `collisions?${new URLSearchParams(said)}`);
}
const found = async (difference?: Asked, who?: Parameters<Registry['call']>[0]) =>
  (await asked(difference, who)).body.items.map(({ title }) => title);

describe('the collision guard', () => {
  it('names what others have announced for the same people in the same weeks within reach, the closest first', async () => {
    const { body } = await asked();
    expect(body.items.map(({ title }) => title)).toEqual(['same', 'next town', 'later', 'online']);
    expect(body).toMatchObject({
      count: 4,
      withinKm: 20,
      around: { municipality: '05911000', name: 'Bochum', county: '05911', countyName: 'Bochum' },
      asOf: '2026-11-21T09:00:00.000Z',
    });
    expect(body.items[0]).toMatchObject({
      provider: { key: 'lernhaus-herne', name: 'Lernhaus Herne' },
      venue: { place: 'Bochum' },
      distanceKm: 0,
      startsOn: '2027-01-11',
      endsOn: '2027-02-12',
      places: { max: 20, free: 20, asOf: expect.any(String) },
    } satisfies Partial<Record<keyof CollisionView, unknown>>);
    expect(body.items[3]).not.toHaveProperty('distanceKm');
  });

  it('says nothing of a plan, of what is cancelled, or of what is between another provider and the county', async () => {
    const { body } = await asked({ times: undefined, withinKm: '100' });
    const titles = body.items.map(({ title }: CollisionView) => title);
    expect(titles).not.toEqual(expect.arrayContaining(['their plan']));
    expect(titles).not.toEqual(expect.arrayContaining(['cancelled']));
    expect(JSON.stringify(body)).not.toMatch(/externalId|decidesOn|findings|held|confirmed|registeredElsewhere/);
  });

  it.each<[string, Asked, string[]]>([
    ['a smaller reach', { withinKm: '3' }, ['same', 'later', 'online']],
    ['a wider one', { withinKm: '100' }, ['same', 'next town', 'later', 'far', 'online']],
    ['evenings', { times: 'tue-18:00-20:15' }, ['evening']],
    ['evenings as slots', { times: undefined, slots: 'tue-evening' }, ['evening']],
    ['any time', { times: undefined }, ['same', 'evening', 'next town', 'later', 'online']],
    ['another level', { level: 'B1.1' }, ['other level']],
    ['several levels', { level: 'B1.1,A1.1', withinKm: '3' }, ['other level', 'same', 'later', 'online']],
    ['another type', { courseType: 'county' }, ['other type']],
    ['a postcode', { place: undefined, postalCode: '44623', withinKm: '3' }, ['next town', 'online']],
    ['a municipality', { place: undefined, municipality: '05911000', withinKm: '3' }, ['same', 'later', 'online']],
    ['no place', { place: undefined }, ['online']],
    ['the week in which another ends', { startsOn: '2027-01-09', endsOn: '2027-01-10' }, ['before']],
  ])('compares with %s', async (_, difference, titles) => {
    expect([...(await found(difference))].sort()).toEqual([...titles].sort());
  });

  it('leaves out the course start that is changed, and compares its hours when none are said', async () => {
    const { times: _, ...rest } = usual;
    const about = { ...rest, times: undefined, courseStartId: ids['evening'], withinKm: '3' };
    expect(await found(about, 'coordinator')).toEqual([]);
    expect(await found({ ...about, courseStartId: ids['same'] }, 'coordinator')).toEqual(['own', 'later', 'online']);
  });

  it('learns nothing of the hours of another provider’s plan', async () => {
    const about = { times: undefined, courseStartId: ids['their plan'] };
    expect(await found(about)).toEqual(await found({ times: undefined }));
  });

  it('shows the county what every provider has announced, but those of the provider it plans for', async () => {
    expect((await found({ withinKm: '3' }, 'county-admin')).sort()).toEqual(['later', 'online', 'own', 'same']);
    expect(await found({ withinKm: '3', provider: 'lernhaus-herne' }, 'county-admin')).toEqual(['own']);
  });

  it.each([
    [{ level: 'A7' }, 400, '/level'],
    [{ level: undefined }, 400, '/level'],
    [{ courseType: undefined }, 400, '/courseType'],
    [{ startsOn: '2027-02-30' }, 400, '/startsOn'],
    [{ startsOn: '2027-W02-1' }, 400, '/startsOn'],
    [{ endsOn: '2027-W05-5' }, 400, '/endsOn'],
    [{ withinKm: '101' }, 400, '/withinKm'],
    [{ times: 'sun-09:00-12:00' }, 400, '/times'],
    [{ courseStartId: 'x' }, 400, '/courseStartId'],
    [{ colour: 'red' }, 400, '/colour'],
    [{ endsOn: '2027-01-10' }, 422, '/endsOn'],
    [{ place: 'Nirgendheim' }, 422, '/place'],
    [{ place: undefined, municipality: '99999999' }, 422, '/municipality'],
    [{ place: undefined, postalCode: '99999' }, 422, '/postalCode'],
    [{ times: 'mon-12:00-09:00' }, 422, '/times/0/to'],
  ])('refuses %j and names the field', async (difference, status, pointer) => {
    const answer = await asked(difference);
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([status, pointer]);
  });

  it('is for those who plan courses', async () => {
    for (const who of ['case-manager', 'counsellor', 'dpo'] as const) expect((await asked({}, who)).status).toBe(403);
    expect((await asked({}, 'coordinator')).status).toBe(200);
  });
});
