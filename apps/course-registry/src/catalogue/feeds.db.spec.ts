import type { CourseStartView } from '@app/contracts';
import { feedGrammar } from '@app/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { aBody, type Registry, startRegistry } from '../course-registry.fixtures.js';

const problemsWithFeed = await feedGrammar();
let registry: Registry;
let clock = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  registry = await startRegistry(() => clock);
});
afterAll(() => registry.close());

const publish = async (difference: Parameters<typeof aBody>[0] = {}): Promise<CourseStartView> =>
  (await registry.call('provider-staff', 'POST', 'course-starts', { body: aBody(difference) })).body;
const change = async (id: string, body: object) => {
  const { headers } = await registry.call('provider-staff', 'GET', `course-starts/${id}`);
  const ifMatch = { 'if-match': String(headers['etag']) };
  return registry.call('provider-staff', 'PATCH', `course-starts/${id}`, { body, headers: ifMatch });
};
const cancel = (id: string) =>
  registry.call('provider-staff', 'POST', `course-starts/${id}/cancel`, { body: { reason: 'no-teacher' } });
const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${registry.base}/catalogue${path}`, { headers });

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const status = each.getFirstPropertyValue('status');
    return {
      uid: event.uid,
      sequence: event.sequence,
      status,
      begins: event.startDate.toString(),
      title: event.summary,
    };
  });

describe('the calendar of a course start', () => {
  it('has every session, and both libraries read the same', async () => {
    const { id, sessionCount } = await publish({ title: 'Deutsch, Stufe A1; „neu“\\ 👩‍🏫 دورة' });
    const answer = await fetched(`/${id}.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    const events = eventsOf(text);
    expect(events).toHaveLength(sessionCount);
    expect(events[0]).toMatchObject({ begins: '2027-01-11T09:00:00', status: 'CONFIRMED', sequence: 0 });
    expect(convertIcsCalendar(undefined, text).events?.map(({ uid, summary }) => [uid, summary])).toEqual(
      events.map(({ uid, title }) => [uid, title]),
    );
  });

  it('keeps the name of each session through changes, counts them, and keeps those taken back as cancelled', async () => {
    const { id } = await publish({ weeklyTimes: [{ weekday: 'mon', from: '09:00', to: '12:15' }] });
    const before = eventsOf(await (await fetched(`/${id}.ics`)).text());
    const moved = await change(id, {
      endsOn: '2027-02-05',
      weeklyTimes: [{ weekday: 'mon', from: '13:00', to: '16:15' }],
    });
    expect(moved.status).toBe(200);
    const after = eventsOf(await (await fetched(`/${id}.ics`)).text());
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(after.map(({ sequence }) => sequence))).toEqual(new Set([1]));
    expect(after.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(after[0]?.begins).toBe('2027-01-11T13:00:00');

    await cancel(id);
    const last = eventsOf(await (await fetched(`/${id}.ics`)).text());
    expect(last.map(({ uid, status, sequence }) => [uid, status, sequence])).toEqual(
      before.map(({ uid }) => [uid, 'CANCELLED', 2]),
    );
  });

  it('is not sent again to somebody who has it, until it changes', async () => {
    const { id } = await publish();
    const first = await fetched(`/${id}.ics`);
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const again = await fetched(`/${id}.ics`, known);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('content-type')).toBeNull();
    await change(id, { title: 'Anders' });
    expect((await fetched(`/${id}.ics`, known)).status).toBe(200);
  });

  it('is not there for what does not exist', async () => {
    expect((await fetched('/0191f000-0000-7000-8000-0000000000ff.ics')).status).toBe(404);
    expect((await fetched('/nonsense.ics')).status).toBe(404);
  });
});

describe('the calendar of a filter', () => {
  it('has the beginning of each course start, and still has those that were cancelled', async () => {
    const stays = await publish({ entryLevels: ['B2.1'] });
    const goes = await publish({ entryLevels: ['B2.1'], startsOn: '2027-01-18' });
    const read = async () => eventsOf(await (await fetched('.ics?level=B2.1')).text());
    expect((await read()).map(({ uid, status }) => [uid, status])).toEqual([
      [`urn:uuid:${stays.id}`, 'CONFIRMED'],
      [`urn:uuid:${goes.id}`, 'CONFIRMED'],
    ]);
    const { headers } = await fetched('.ics?level=B2.1');
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await fetched('.ics?level=B2.1', known)).status).toBe(304);
    await cancel(goes.id);
    expect((await fetched('.ics?level=B2.1', known)).status).toBe(200);
    expect((await read())[1]).toMatchObject({ uid: `urn:uuid:${goes.id}`, status: 'CANCELLED', sequence: 1 });
  });

  it('reads filters as the list does', async () => {
    expect((await fetched('.ics?nonsense=1')).status).toBe(400);
    expect(eventsOf(await (await fetched('.ics?level=C2')).text())).toEqual([]);
  });
});

describe('the feed of a filter', () => {
  const read = async (path: string) => {
    const text = await (await fetched(path)).text();
    expect(problemsWithFeed(text)).toEqual([]);
    return parseAtomFeed(text);
  };

  it('says what RFC 4287 asks of a feed, newest change first, in pages that lose nothing', async () => {
    const ids: string[] = [];
    for (const day of ['2027-03-01', '2027-03-08', '2027-03-15']) {
      clock = new Date(clock.getTime() + 60_000);
      ids.push(
        (await publish({ entryLevels: ['C1.1'], title: `Kurs <${day}> & دورة`, startsOn: day, endsOn: '2027-05-28' }))
          .id,
      );
    }
    const first = await read('.atom?level=C1.1&limit=2');
    expect(first.entries?.map(({ title }) => title?.value)).toEqual([
      'Kurs <2027-03-15> & دورة',
      'Kurs <2027-03-08> & دورة',
    ]);
    expect(first.updated).toBe(first.entries?.[0]?.updated);
    for (const { id, updated, title, authors, links } of first.entries ?? []) {
      expect(id).toMatch(/^tag:[a-z.]+,2026:course-start\/[0-9a-f-]{36}$/);
      expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false);
      expect([title?.value, authors?.[0]?.name]).toEqual([expect.any(String), expect.any(String)]);
      expect(links?.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
    }
    const link = (rel: string) => first.links?.find((each) => each.rel === rel)?.href ?? '';
    expect(link('self')).toBe('/api/course-registry/catalogue.atom?level=C1.1&limit=2');
    const second = parseAtomFeed(await (await fetch(new URL(link('next'), registry.base))).text());
    expect([...(first.entries ?? []), ...(second.entries ?? [])].map(({ id }) => id?.slice(-36))).toEqual(
      ids.reverse(),
    );
    expect(second.links?.some(({ rel }) => rel === 'next')).toBe(false);
    expect([second.id, second.entries?.[0]?.id]).toEqual([first.id, expect.stringContaining(ids[2] ?? '')]);
  });

  it('keeps the name of an entry and tells what became of it', async () => {
    const { id } = await publish({ entryLevels: ['C1.2'] });
    const before = await fetched('.atom?level=C1.2');
    clock = new Date(clock.getTime() + 60_000);
    await cancel(id);
    const after = await fetched('.atom?level=C1.2', { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    const [was, is] = [await before.text(), await after.text()].map((text) => parseAtomFeed(text).entries?.[0]);
    expect(is?.id).toBe(was?.id);
    expect(is?.updated).not.toBe(was?.updated);
    expect(is?.categories?.map(({ term }) => term)).toContain('cancelled');
    const again = await fetched('.atom?level=C1.2', { 'if-none-match': after.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('speaks the language of its reader', async () => {
    const arabic = await (await fetched('.atom?level=C1.2&language=ar')).text();
    expect(arabic).toMatch(/<feed [^>]*xml:lang="ar">/);
    expect(problemsWithFeed(arabic)).toEqual([]);
    expect((await fetched('.atom?language=tlh')).status).toBe(400);
    expect((await fetched('.atom?cursor=forged')).status).toBe(400);
  });
});

describe('the export of a filter', () => {
  it('is a table that a spreadsheet can open and that runs nothing', async () => {
    await publish({ entryLevels: ['A2.2'], title: '=HYPERLINK("https://evil.example")', priceCents: 12_500 });
    const plain = await fetched('.csv?level=A2.2');
    expect(plain.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const bytes = Buffer.from(await (await fetched('.csv?level=A2.2&bom=true&separator=semicolon')).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, row, end, ...rest] = (await plain.text()).split('\r\n');
    expect([head?.split(',').slice(0, 3), end, rest]).toEqual([['id', 'version', 'status'], '', []]);
    expect(row).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(row).toContain(',12500,');
    expect(bytes.toString('utf8').split('\r\n')[0]).toContain('id;version;status');
  });

  it('is the whole list as data, and not sent twice', async () => {
    const answer = await fetched('.json?level=A2.2');
    const { items } = (await answer.json()) as { items: Record<string, unknown>[] };
    expect(items.map(({ entryLevels }) => entryLevels)).toEqual([['A2.2']]);
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await fetched('.json?level=A2.2', known)).status).toBe(304);
    expect((await fetched('.json?level=A1.1', known)).status).toBe(200);
  });

  it('says nothing of what is between provider and county', async () => {
    await publish({ entryLevels: ['B1.1'], registeredElsewhere: 3 });
    for (const path of ['.json', '.csv', '.atom', '.ics', '?limit=200']) {
      const text = await (await fetched(path)).text();
      expect(text).not.toMatch(/findings|decidesOn|registeredElsewhere|"held"|"confirmed"/);
    }
  });
});
