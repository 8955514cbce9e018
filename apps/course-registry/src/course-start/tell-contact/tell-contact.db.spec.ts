import type {
  CourseStartChangeView,
  CourseStartFacts,
  CourseStartView,
  Page,
  ProviderProfileView,
  ProviderView,
} from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { aBody, type Registry, startRegistry } from '../../course-registry.fixtures.js';

let registry: Registry;
let mine: string;
beforeAll(async () => {
  registry = await startRegistry();
  const { items } = (await registry.call<Page<ProviderView>>('provider-staff', 'GET', 'providers')).body;
  mine = items.find(({ key }) => key === 'sprachwerk-ruhr')?.id ?? '';
});
afterAll(() => registry.close());
beforeEach(() => registry.asOwner('truncate course_registry.provider_profile, course_registry.provider_change'));

const office = {
  label: 'Frau Anna Beispiel',
  mailbox: 'kurse@sprachwerk-ruhr.example',
  phone: '0234 55',
  public: true,
};
const inWords = 'kurse@sprachwerk-ruhr.example, 0234 55';

async function say(contacts: readonly object[]): Promise<number> {
  const { headers } = await registry.call<ProviderProfileView>('provider-staff', 'GET', `providers/${mine}`);
  const ifMatch = { 'if-match': String(headers['etag']) };
  return (
    await registry.call('provider-staff', 'PATCH', `providers/${mine}`, {
      body: { contacts },
      headers: ifMatch,
    })
  ).status;
}
const publish = async (difference: Parameters<typeof aBody>[0] = {}): Promise<CourseStartView> =>
  (await registry.call('provider-staff', 'POST', 'course-starts', { body: aBody(difference) })).body;
/** The facts told of a course start, oldest first. */
async function told(id: string): Promise<readonly CourseStartFacts[]> {
  const rows = await registry.asOwner<{ payload: CourseStartFacts }>(
    'select payload from messaging.message where subject = $1 order by sequence',
    [id],
  );
  return rows.map(({ payload }) => payload);
}
const contactIn = async (path: string) => {
  const text = await (await fetch(`${registry.base}/catalogue${path}`)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => event.getFirstPropertyValue('contact'));
};

describe('how a provider can be reached', () => {
  it('is told with every course start, without the name that stands beside it', async () => {
    expect(await say([{ ...office, public: false, phone: '0234 99' }, office])).toBe(200);
    const { id } = await publish();
    const [facts] = await told(id);
    expect(facts?.contact).toBe(inWords);
    expect(JSON.stringify(facts)).not.toContain('Anna');
  });

  it('is left out as long as a provider shows nothing to everybody', async () => {
    await say([{ ...office, public: false }]);
    const { id } = await publish();
    expect(await told(id)).toEqual([expect.not.objectContaining({ contact: expect.anything() })]);
    expect((await registry.call('case-manager', 'GET', `course-starts/${id}`)).body.contact).toBeUndefined();
  });

  it('is told anew of every course start that is not over, once, with who changed it', async () => {
    const [going, gone] = [await publish(), await publish()];
    await registry.call('provider-staff', 'POST', `course-starts/${gone.id}/cancel`, { body: { reason: 'no-room' } });
    await say([office]);
    await say([office, { ...office, phone: '0234 77' }]);
    expect(await registry.said(going.id)).toEqual(['published 1', 'changed 2']);
    expect((await told(going.id)).at(-1)).toMatchObject({ contact: inWords, version: 2 });
    expect(await registry.said(gone.id)).toEqual(['published 1', 'cancelled 2']);
    const { items } = (
      await registry.call<Page<CourseStartChangeView>>('provider-staff', 'GET', `course-starts/${going.id}/history`)
    ).body;
    expect(items[0]).toMatchObject({ version: 2, act: 'changed', fields: [{ field: 'contact', after: inWords }] });
    expect(items[0]?.by).toMatchObject({ through: 'person' });
    await say([]);
    expect((await told(going.id)).at(-1)?.contact).toBeUndefined();
  });

  it('is not told of plans, and not by somebody else’s provider', async () => {
    const plan = (await registry.call('provider-staff', 'POST', 'course-starts/plans', { body: aBody() })).body;
    const theirs = (await registry.call('other-provider-staff', 'POST', 'course-starts', { body: aBody() })).body;
    await say([office]);
    expect(await told(plan.id)).toEqual([]);
    expect(await told(theirs.id)).toEqual([expect.not.objectContaining({ contact: expect.anything() })]);
  });

  it('stands with the course start, and in every event of both calendars', async () => {
    await say([office]);
    const { id, sessionCount, provider } = await publish({ title: 'Zum Anrufen', supportLanguages: ['ti'] });
    const { body } = await registry.call('case-manager', 'GET', `course-starts/${id}`);
    expect(body.contact).toBe(inWords);
    const shown = `${provider.name}, ${inWords}`;
    expect(await contactIn(`/${id}.ics`)).toEqual(Array(sessionCount).fill(shown));
    expect(await contactIn('.ics?languages=ti')).toEqual([shown]);
  });
});
