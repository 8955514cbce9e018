import { SeatOfferedV1 } from '@app/contracts';
import { feedGrammar } from '@app/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { offerFacts } from '../domain/facts.fixtures.js';

const problemsWithFeed = await feedGrammar();

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());

const at = 'https://kursbruecke.example/api/notification/';
const linksOf = async (id: string, member: 'case-manager' | 'other-provider-staff' = 'case-manager') =>
  (await service.as(member)<{ feedUrl: string; calendarUrl: string }>('GET', `subscriptions/${id}/links`)).body;
const feed = async (url: string, headers = {}) => {
  const answer = await service.anyone('GET', url.slice(at.length), undefined, headers);
  return { ...answer, read: () => parseAtomFeed(answer.text) };
};

let id: string;
let url: string;
beforeEach(async () => {
  await service.clear();
  id = await service.subscribe('case-manager', { courseTypes: ['integration'] });
  ({ feedUrl: url } = await linksOf(id));
});

describe('the feed of a subscription', () => {
  it('keeps to RFC 4287, and holds what the subscription reads of course starts', async () => {
    const course = await service.publish({ title: 'Kurs <eins> & „mehr“' });
    await service.publish({ title: 'Anderer Typ', courseType: 'vocational' });
    await service.publish({ title: 'Anderswo', municipality: '05916000' });
    const { status, text, headers, read } = await feed(url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(problemsWithFeed(text)).toEqual([]);
    expect(read().links?.[0]).toMatchObject({ rel: 'self', href: url });
    expect(read().entries).toMatchObject([
      {
        id: `tag:kursbruecke.example,2026:course-start/${course.courseStartId}`,
        title: { value: 'Kurs <eins> & „mehr“' },
        links: [{ href: `https://kursbruecke.example/course-starts/${course.courseStartId}` }],
      },
    ]);
  });

  it('shows a change by a later hour under the same id, keeps what is off, and puts what changed last first', async () => {
    const first = await service.publish({ title: 'Kurs eins' });
    await service.publish({ title: 'Kurs zwei' });
    const before = (await feed(url)).read().entries ?? [];
    const changed = await service.change(first, { times: 'Mo–Do 13:00–17:00' });
    const after = (await feed(url)).read().entries ?? [];
    expect(after.map(({ title }) => title?.value)).toEqual(['Kurs eins', 'Kurs zwei']);
    expect(before.map(({ title }) => title?.value)).toEqual(['Kurs zwei', 'Kurs eins']);
    expect(after[0]?.id).toBe(before[1]?.id);
    expect(Date.parse(after[0]?.updated ?? '')).toBeGreaterThan(Date.parse(before[1]?.updated ?? ''));
    await service.cancel(changed);
    const { text, read } = await feed(url);
    expect(read().entries?.[0]).toMatchObject({ id: after[0]?.id, title: { value: 'Kurs eins (Abgesagt)' } });
    expect(problemsWithFeed(text)).toEqual([]);
  });

  it('of whoever asks by distance holds what is near, across the border too, and nothing else of the county', async () => {
    const byDistance = await service.as('case-manager')(
      'PATCH',
      `subscriptions/${id}`,
      { around: { place: '05911000', km: 15 } },
      { 'if-match': '"1"' },
    );
    expect(byDistance.status).toBe(200);
    await service.publish({ title: 'Hier' });
    await service.publish({ title: 'Nahebei', municipality: '05916000' });
    await service.publish({ title: 'Weit weg', municipality: '05315000' });
    expect((await feed(url)).read().entries?.map(({ title }) => title?.value)).toEqual(['Nahebei', 'Hier']);
  });

  it('is answered in short to whoever has it, for no shared store, in no index, and its address goes nowhere', async () => {
    await service.publish();
    const { headers } = await feed(url);
    expect(
      Object.fromEntries(['cache-control', 'referrer-policy', 'x-robots-tag'].map((name) => [name, headers.get(name)])),
    ).toEqual({
      'cache-control': 'private, max-age=300',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const again = await feed(url, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    await service.publish({ title: 'Noch einer' });
    expect((await feed(url, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(200);
  });

  it('says nothing of people', async () => {
    const course = await service.publish();
    const caseManagerId = service.members['case-manager'].memberId;
    await service.hear(SeatOfferedV1, offerFacts({ courseStartId: course.courseStartId, caseManagerId }));
    const { text } = await feed(url);
    expect(text).not.toMatch(/W-7K3M9Q|case-manager|@jobcenter/);
    expect(text).not.toContain(caseManagerId);
  });

  it('goes on while mail rests, and ends with the subscription, the office and a renewed link', async () => {
    const change = (version: number) =>
      service.as('case-manager')('PATCH', `subscriptions/${id}`, { active: false }, { 'if-match': `"${version}"` });
    await change(1);
    expect((await feed(url)).status).toBe(200);
    await service.as('case-manager')('POST', `subscriptions/${id}/links/renew`);
    expect((await feed(url)).status).toBe(404);
    const { feedUrl } = await linksOf(id);
    await service.sql('update identity.member set active = false where id = $1', [
      service.members['case-manager'].memberId,
    ]);
    expect((await feed(feedUrl)).status).toBe(404);
    await service.sql('update identity.member set active = true where id = $1', [
      service.members['case-manager'].memberId,
    ]);
    expect((await feed(feedUrl)).status).toBe(200);
    await service.as('case-manager')('DELETE', `subscriptions/${id}`);
    expect((await feed(feedUrl)).status).toBe(404);
  });

  it('opens to no link of another purpose', async () => {
    const { calendarUrl } = await linksOf(id);
    expect((await feed(calendarUrl.replace('/calendar/', '/feed/'))).status).toBe(404);
    expect((await feed(`${at}feed/${'A'.repeat(64)}`)).status).toBe(404);
  });

  it('of a provider tells what others announce', async () => {
    const own = await service.publish({ title: 'Von anderen' });
    await service.publish({ title: 'Eigener', providerId: service.members['other-provider-staff'].organisationId });
    await service.sql('update course_start set facts = facts || $1', [JSON.stringify({ format: 'online' })]);
    await service.sql(`update item set municipalities = '{}'`);
    const other = await service.subscribe('other-provider-staff');
    const { feedUrl } = await linksOf(other, 'other-provider-staff');
    expect((await feed(feedUrl)).read().entries?.map(({ title }) => title?.value)).toEqual([own.title]);
  });
});
