import type { NeedBody } from '@app/contracts';
import { RuleViolation } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changedNeed, needBody, readNeed } from './need.js';
import { aNeed, aNeedBody, today } from './waiting-entry.fixtures.js';

const somewhere = { easting: 374_000, northing: 5_704_000 };

const refused = (differing: Partial<NeedBody>): readonly string[] => {
  try {
    readNeed(aNeedBody(differing), today, () => somewhere);
    return [];
  } catch (error) {
    return error instanceof RuleViolation ? error.errors.map(({ pointer, code }) => `${pointer} ${code}`) : ['broke'];
  }
};

describe('taking on a need', () => {
  it('keeps what was written, in metres and slots', () => {
    const need = aNeed({ childcare: true, earliestStart: '2027-01-04' });

    expect(need).toMatchObject({ reachMetres: 12_000, availability: 0b1001001001001, childcare: true, ...somewhere });
    expect(needBody(need)).toMatchObject(aNeedBody({ childcare: true, earliestStart: '2027-01-04' }));
  });

  it.each<[string, Partial<NeedBody>, string]>([
    ['a level that is none', { level: 'A3' }, '/need/level need.level-unknown'],
    ['a track that is none', { track: 'turbo' as 'general' }, '/need/track need.track-unknown'],
    ['a literacy module outside its track', { level: 'alpha.3' }, '/need/track need.track-not-of-level'],
    ['a general level in the literacy track', { track: 'alpha' }, '/need/level need.level-not-of-track'],
    ['no entitlement', { entitlements: [] }, '/need/entitlements need.entitlements-empty'],
    [
      'a path that is none',
      { entitlements: [{ path: 'asyl' as 'self' }] },
      '/need/entitlements/0/path need.path-unknown',
    ],
    [
      'a last day where nothing lapses',
      { entitlements: [{ path: 'county', validUntil: '2027-01-01' }] },
      '/need/entitlements/0/validUntil need.path-does-not-lapse',
    ],
    [
      'a last day before the day of issue',
      { entitlements: [{ path: 'bamf-entitled', issuedOn: '2026-09-01', validUntil: '2026-08-31' }] },
      '/need/entitlements/0/validUntil need.lapses-before-issued',
    ],
    [
      'an entitlement issued tomorrow',
      { entitlements: [{ path: 'self', issuedOn: '2026-11-22' }] },
      '/need/entitlements/0/issuedOn need.issued-in-the-future',
    ],
    [
      'a path named twice',
      { entitlements: [{ path: 'self' }, { path: 'self' }] },
      '/need/entitlements/1/path need.path-twice',
    ],
    ['a county for a municipality', { municipality: '05911' }, '/need/municipality need.municipality-malformed'],
    ['a prefix with a wildcard', { municipality: '05911%00' }, '/need/municipality need.municipality-malformed'],
    ['no reach', { reachKm: 0 }, '/need/reachKm need.reach-out-of-range'],
    ['too far a reach', { reachKm: 61 }, '/need/reachKm need.reach-out-of-range'],
    ['half a kilometre', { reachKm: 12.5 }, '/need/reachKm need.reach-out-of-range'],
    ['no time at all', { availability: [] }, '/need/availability need.availability-empty'],
    ['a Sunday', { availability: ['mon-morning', 'sun-morning'] }, '/need/availability/1 need.slot-unknown'],
    [
      'a window that closes before it opens',
      { earliestStart: '2027-02-01', latestStart: '2027-01-31' },
      '/need/latestStart need.window-reversed',
    ],
    ['a day that does not exist', { earliestStart: '2027-02-30' }, '/need/earliestStart need.date-malformed'],
    ['an assessment to come', { levelAssessedOn: '2026-11-22' }, '/need/levelAssessedOn need.assessed-in-the-future'],
    [
      'a test that is none',
      { levelSource: 'certificate', levelTest: 'toefl' as 'dtz' },
      '/need/levelTest need.level-test-unknown',
    ],
    [
      'a test behind a self-assessment',
      { levelSource: 'self', levelTest: 'dtz' },
      '/need/levelTest need.test-not-of-source',
    ],
    [
      'an issuer that is none',
      { entitlements: [{ path: 'jobcenter', issuedBy: 'friend' as 'jobcenter' }] },
      '/need/entitlements/0/issuedBy need.issuer-unknown',
    ],
    [
      'a path from whom it does not come',
      { entitlements: [{ path: 'bamf-obliged', issuedBy: 'bva' }] },
      '/need/entitlements/0/issuedBy need.issuer-not-of-path',
    ],
    [
      'an obligation by whom nobody can be obliged',
      { obligation: { by: 'bamf' as 'jobcenter', since: '2026-09-01' } },
      '/need/obligation/by need.obliger-unknown',
    ],
    [
      'an obligation to come',
      { obligation: { by: 'jobcenter', since: '2026-11-22' } },
      '/need/obligation/since need.obliged-in-the-future',
    ],
    [
      'an obligation that cannot be met',
      { entitlements: [{ path: 'self' }], obligation: { by: 'jobcenter', since: '2026-09-01' } },
      '/need/obligation need.obligation-without-path',
    ],
    ['no form of course', { formats: [] }, '/need/formats need.formats-empty'],
    ['a form that is none', { formats: ['postal' as 'online'] }, '/need/formats/0 need.format-unknown'],
    ['a form said twice', { formats: ['online', 'online'] }, '/need/formats/1 need.said-twice'],
    [
      'a course type that is none',
      { wantedCourseTypes: ['yoga' as 'county'] },
      '/need/wantedCourseTypes/0 need.course-type-unknown',
    ],
    ['a provider by name', { unwantedProviderIds: ['VHS'] }, '/need/unwantedProviderIds/0 need.provider-malformed'],
    ['a source that is none', { levelSource: 'gut feeling' as 'self' }, '/need/levelSource need.level-source-unknown'],
  ])('refuses %s', (_, differing, problem) => {
    expect(refused(differing)).toEqual([problem]);
  });

  it('names every field that is wrong, not only the first', () => {
    expect(refused({ level: 'Z9', reachKm: -1, availability: [] })).toHaveLength(3);
  });

  it.each<[string, Partial<NeedBody>]>([
    ['the orientation course after the literacy course', { level: 'orientation', track: 'alpha' }],
    ['the last literacy module', { level: 'alpha.9', track: 'alpha' }],
    [
      'an entitlement that lapses on the day it was issued',
      { entitlements: [{ path: 'bamf-obliged', issuedOn: '2026-11-21', validUntil: '2026-11-21' }] },
    ],
    ['a window of one day', { earliestStart: '2027-01-11', latestStart: '2027-01-11' }],
    ['every slot of the week and 60 km', { reachKm: 60 }],
  ])('takes %s', (_, differing) => {
    expect(refused(differing)).toEqual([]);
  });

  it('answers alike whether a municipality is another county’s or nowhere', () => {
    expect(() => readNeed(aNeedBody(), today, () => undefined)).toThrow(
      expect.objectContaining({ refusal: 'not-found', code: 'need.municipality-not-found' }),
    );
  });
});

describe('wishes', () => {
  it('are unsaid when everything will do', () => {
    const need = aNeed({ formats: ['hybrid', 'online', 'presence'], wantedCourseTypes: [] });

    expect(need).toMatchObject({ formats: ['presence', 'online', 'hybrid'], wantedCourseTypes: [] });
    expect(needBody(need)).toEqual(needBody(aNeed()));
    expect(needBody(aNeed({ formats: ['online', 'presence'] })).formats).toEqual(['presence', 'online']);
  });
});

describe('changing a need', () => {
  it('does not take the old need for the place where it was', () => {
    const need = aNeed();

    expect(readNeed(changedNeed(need, { reachKm: 20 }), today, () => need).reachMetres).toBe(20_000);
  });

  it('leaves what is not mentioned and takes away what is null', () => {
    const need = aNeed({ earliestStart: '2027-01-04', childcare: true });

    expect(changedNeed(need, { reachKm: 20, earliestStart: null })).toEqual({
      ...needBody(aNeed({ childcare: true })),
      reachKm: 20,
    });
  });
});
