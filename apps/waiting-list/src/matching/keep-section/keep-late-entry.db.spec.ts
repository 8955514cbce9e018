import { CourseSectionStartedV1 } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MatchingStand } from '../matching-stand.fixtures.js';
import { CourseSections } from '../persistence/course-sections.js';
import { KeepLateEntryWhenCourseSectionStarted } from './keep-late-entry-when-course-section-started.js';

const second: CourseSectionStartedV1 = Object.assign(new CourseSectionStartedV1(), {
  courseStartId: '0198f2a0-0001-7000-8000-000000000001',
  version: 4,
  providerId: '0198f2a0-0002-7000-8000-000000000002',
  section: 2,
  sectionCount: 7,
  level: 'A1.2',
  sectionStartsOn: '2027-01-18',
  sectionEndsOn: '2027-02-19',
  startedOn: '2027-01-18',
  units: 100,
  lateEntryUntil: '2027-01-26',
  asOf: '2027-01-18T08:30:00.000Z',
});

describe('the late entry into a section', () => {
  let stand: MatchingStand;
  const hearer = new KeepLateEntryWhenCourseSectionStarted(new CourseSections());
  const hear = (difference: Partial<CourseSectionStartedV1> = {}) =>
    stand.do((tx) => hearer.on(tx, { ...second, ...difference }));
  const known = () =>
    stand.query('select number, version, level, late_entry_until::text as until from course_section order by number');

  beforeAll(async () => {
    stand = await MatchingStand.open();
  });
  beforeEach(() => stand.query('delete from course_section'));
  afterAll(() => stand.close());

  it('is known once the section has begun, however often that is told', async () => {
    await hear();
    await hear();
    expect(await known()).toEqual([{ number: 2, version: 4, level: 'A1.2', until: '2027-01-26' }]);
  });

  it('is the newest that was told, in whatever order it comes', async () => {
    await hear({ version: 6, lateEntryUntil: '2027-01-27' });
    await hear();
    await hear({ section: 3, version: 5, lateEntryUntil: '2027-02-25' });
    expect(await known()).toMatchObject([
      { number: 2, version: 6, until: '2027-01-27' },
      { number: 3, version: 5, until: '2027-02-25' },
    ]);
  });
});
