import type { FoundCourseStartView } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { consoleUnderTest } from '../web/console-under-test.fixtures.js';
import { askedFor, searchOf, whereOf } from './course-search.js';

const sought = (values: Record<string, string | readonly string[]>, areas: readonly string[] = []) =>
  searchOf(values, whereOf(values, areas));

describe('what a professional looks for', () => {
  it('is asked of the registry field by field', () => {
    const query = sought({
      level: 'A1.2',
      funding: 'jobcenter',
      format: 'online',
      language: 'uk',
      childcare: 'true',
      accessible: 'true',
      free: 'true',
      enterable: 'true',
      from: '2027-01-01',
      to: '2027-03-31',
    });
    expect(query).toEqual({
      level: 'A1.2',
      funding: 'jobcenter',
      format: 'online',
      languages: 'uk',
      childcare: 'true',
      accessible: 'true',
      free: 'true',
      enterable: 'true',
      from: '2027-01-01',
      to: '2027-03-31',
    });
  });

  it.each([
    ['days alone', { weekday: ['mon', 'sat'] }, 6, 'mon-morning'],
    ['times of day alone', { dayPart: 'evening' }, 6, 'sat-evening'],
    ['both', { weekday: 'tue,thu', dayPart: ['morning', 'evening'] }, 4, 'thu-evening'],
  ])('may name the times that are free: %s', (_, values, count, one) => {
    const slots = sought(values).slots?.split(',') ?? [];
    expect(slots).toHaveLength(count);
    expect(slots).toContain(one);
  });

  it('lies in one place, or around it, by name or postcode', () => {
    const from = '2027-01-01';
    expect(sought({ from, place: 'Bochum' })).toEqual({ from, near: '05911000', area: '05911000' });
    expect(sought({ from, place: 'Bochum', radius: '20', sort: 'distance' })).toEqual({
      ...{ from, near: '05911000', radius: '20', sort: 'distance' },
    });
    expect(sought({ from, place: '44787' })).toEqual({ from, near: '44787', radius: '5' });
    expect(sought({ from, sort: 'distance' })).toEqual({ from });
  });

  it('is meant close by when several places have the name', () => {
    expect(whereOf({ place: 'Neustadt' }, []).kind).toBe('ambiguous');
    expect(whereOf({ place: 'Nirgendwo' }, []).kind).toBe('unknown');
  });

  it('is not over for long, unless days or states are named; a provider sees all of its own', () => {
    const recently = addDays(calendarDateOf(new Date()), -14);
    expect(sought({}).from).toBe(recently);
    expect(sought({ level: 'A1.1' }).from).toBe(recently);
    for (const values of [{ provider: 'mine' }, { to: '2027-01-01' }, { status: 'ended' }, { enterable: 'true' }])
      expect(sought(values)).not.toHaveProperty('from');
  });

  it('stands in the address of the next page', () => {
    expect(askedFor({ weekday: ['mon', 'tue'], level: '', strange: 'x', place: 'Bochum' })).toEqual({
      weekday: 'mon,tue',
      place: 'Bochum',
    });
  });
});

const found: FoundCourseStartView = {
  id: '0199d6a0-0000-7000-8000-0000000000aa',
  version: 1,
  status: 'published',
  provider: { id: '0199d6a0-0000-7000-8000-00000000000f', key: 'sprachwerk', name: 'Sprachwerk' },
  title: 'Integrationskurs A1 vormittags',
  courseType: 'integration',
  track: 'general',
  entryLevels: ['A1.1'],
  format: 'presence',
  targetGroup: 'all',
  fundingPaths: [],
  intensity: 'full',
  childcare: true,
  accessible: true,
  startsOn: '2127-01-11',
  endsOn: '2127-03-19',
  sessionCount: 50,
  units: 200,
  times: 'Mo–Fr 09:00–12:15',
  lateEntryUntil: '2127-01-19',
  entryClosesOn: '2127-01-19',
  decidesOn: '2126-12-28',
  places: { max: 20, min: 10, registeredElsewhere: 0, held: 0, confirmed: 0, free: 20, asOf: '2026-11-21T10:00:00Z' },
  findings: [],
  updatedAt: '2026-11-21T10:00:00Z',
  distanceKm: 12.4,
};

describe('the page of a search', () => {
  const { services, visit } = consoleUnderTest();

  const listed = (view: FoundCourseStartView) =>
    services.answers
      .set('GET /api/course-registry/course-starts', [200, { items: [view], asOf: '2026-11-21T10:00:00Z' }])
      .set('GET /api/course-registry/providers', [200, { items: [], asOf: '2026-11-21T10:00:00Z' }]);
  const shown = (query: string) => visit(`/course-starts?${query}`);

  it('says how far away a course is and when its places were counted, and keeps what was chosen', async () => {
    listed(found);
    const { status, body } = await shown('place=Bochum&radius=20&sort=distance&weekday=mon&weekday=tue&childcare=true');
    expect(status).toBe(200);
    expect(body).toContain('12 km entfernt');
    expect(body).toContain('20 von 20 frei');
    expect(body).toContain('Stand 21.11.2026, 11:00');
    expect(body).toMatch(/id="f-weekday-1" name="weekday" value="tue" checked/);
    expect(body).toMatch(/name="childcare" value="true" checked/);
  });

  it('counts no places of a course that does not take place', async () => {
    listed({ ...found, status: 'cancelled' });
    expect((await shown('')).body).not.toContain('von 20 frei');
  });

  it('offers the places of one name for choice, and names one that nobody knows', async () => {
    listed(found);
    const several = await shown('place=Neustadt&level=A1.1');
    expect(several.status).toBe(400);
    expect(several.body).toMatch(/course-starts\?level=A1\.1&amp;place=\d{8}/);
    expect((await shown('place=Nirgendwo')).body).toContain('Einen Ort „Nirgendwo“ kennen wir nicht.');
  });

  it('stays with its form when the registry refuses the question', async () => {
    listed(found);
    const errors = [{ pointer: '/from', code: 'value.not-a-date', detail: '' }];
    services.answers.set('GET /api/course-registry/course-starts', [400, { code: 'request.invalid', errors }]);
    const { status, body } = await shown('from=2027-02-30&level=A1.1');
    expect(status).toBe(400);
    expect(body).toContain('Bitte prüfen Sie die Auswahl');
    expect(body).toContain('2027-02-30');
  });
});
