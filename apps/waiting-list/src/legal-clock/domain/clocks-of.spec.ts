import type { ClockCode } from '@app/contracts';
import { addDays, type CalendarDate, calendarDate, calendarDateOf, type OrganisationId } from '@app/kernel';
import { rulePacks } from '@app/rule-packs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clocksOf } from './clocks-of.js';
import type { Entitlement, EntryFacts, PlaceTaken } from './entry-facts.js';
import { isPending } from './legal-clock.js';

const day = calendarDate;
const obliged: Entitlement = { path: 'bamf-obliged', issuedBy: 'jobcenter', issuedOn: day('2026-09-01') };
const admitted: Entitlement = { path: 'bamf-entitled', issuedBy: 'bamf', issuedOn: day('2026-01-15') };
const forWork: Entitlement = { path: 'jobcenter', issuedBy: 'jobcenter', issuedOn: day('2026-09-01') };

const learner = (differing: Partial<EntryFacts> = {}): EntryFacts => ({
  state: 'waiting',
  level: 'A2.1',
  entitlements: [obliged],
  wantedCourseTypes: [],
  registeredOn: day('2026-10-01'),
  ...differing,
});
const vocational = (differing: Partial<EntryFacts> = {}) =>
  learner({ level: 'B2.1', entitlements: [forWork], ...differing });
const place = (differing: Partial<PlaceTaken> = {}): PlaceTaken => ({
  on: day('2026-10-20'),
  providerId: 'p' as OrganisationId,
  courseType: 'integration',
  courseStartsOn: day('2026-11-09'),
  ...differing,
});

const codes = (facts: EntryFacts, today = '2026-10-02') =>
  clocksOf(facts, rulePacks, day(today)).map(({ code }) => code);
const clock = (code: ClockCode, facts: EntryFacts, today: string | CalendarDate = '2026-10-02') => {
  const found = clocksOf(facts, rulePacks, day(today)).find((each) => each.code === code);
  if (!found) throw new Error(`No clock ${code} runs.`);
  return found;
};

describe('six weeks after registration (IntV § 7(4))', () => {
  it.each([
    ['2026-10-28', 'running'],
    ['2026-10-29', 'approaching'],
    ['2026-11-12', 'approaching'],
    ['2026-11-13', 'missed'],
  ])('on %s: %s', (today, state) => {
    expect(clock('start-within-six-weeks', learner(), today)).toMatchObject({ dueOn: '2026-11-12', state });
  });

  it('end on the same weekday six weeks later, also when the clocks are changed in between', () => {
    expect(clock('start-within-six-weeks', learner({ registeredOn: day('2026-10-24') })).dueOn).toBe('2026-12-05');
    expect(clock('start-within-six-weeks', learner({ registeredOn: day('2026-03-20') })).startsOn).toBe('2026-09-01');
  });

  it('begin no earlier than the way in was opened', () => {
    const later = { ...obliged, issuedOn: day('2026-10-12') };
    expect(clock('start-within-six-weeks', learner({ entitlements: [later] })).startsOn).toBe('2026-10-12');
  });

  it('are owed once, from the earliest day on', () => {
    const facts = learner({ entitlements: [{ ...obliged, issuedOn: day('2026-10-20') }, admitted] });
    expect(codes(facts).filter((code) => code === 'start-within-six-weeks')).toHaveLength(1);
    expect(clock('start-within-six-weeks', facts)).toMatchObject({ startsOn: '2026-10-01', path: 'bamf-entitled' });
  });

  it('go on while the entry is paused, and while a place is only promised', () => {
    expect(clock('start-within-six-weeks', learner({ state: 'paused' }), '2026-11-13')).toMatchObject({
      state: 'missed',
      paused: true,
    });
    expect(clock('start-within-six-weeks', learner({ state: 'placed', place: place() }), '2026-11-13').state).toBe(
      'missed',
    );
  });

  it('stop with the first lesson, and are called late after the last day', () => {
    const begun = (on: string) =>
      clock('start-within-six-weeks', learner({ state: 'in-course', begunOn: day(on), place: place() }), '2026-12-01');
    expect(begun('2026-11-12')).toMatchObject({ state: 'stopped', stop: { by: 'begun' }, late: false });
    expect(begun('2026-11-13')).toMatchObject({ state: 'stopped', late: true });
  });

  it('stop for whoever no longer waits', () => {
    const facts = learner({ state: 'withdrawn', withdrawnOn: day('2026-10-05') });
    expect(clock('start-within-six-weeks', facts)).toMatchObject({ state: 'stopped', stop: { by: 'withdrawn' } });
  });

  it('run for nobody who pays alone or whom the county pays for', () => {
    expect(codes(learner({ entitlements: [{ path: 'self' }, { path: 'county' }] }))).toEqual([]);
  });

  it('run for literacy courses and the orientation course too', () => {
    for (const level of ['alpha.3', 'orientation'] as const) {
      expect(codes(learner({ level }))).toEqual(['start-within-six-weeks']);
    }
  });
});

describe('four weeks after registration (DeuFöV § 9)', () => {
  it.each([
    ['2026-10-21', 'running'],
    ['2026-10-22', 'approaching'],
    ['2026-10-29', 'approaching'],
    ['2026-10-30', 'missed'],
  ])('on %s: %s', (today, state) => {
    expect(clock('start-within-four-weeks', vocational(), today)).toMatchObject({ dueOn: '2026-10-29', state });
  });

  it('run from B2 on, and at every level for whom the employment agency sends', () => {
    expect(codes(vocational())).toContain('start-within-four-weeks');
    expect(codes(vocational({ level: 'B1.1' }))).toEqual(['start-within-six-weeks']);
    const agency = { ...forWork, issuedBy: 'employment_agency' } as const;
    expect(codes(vocational({ level: 'A2.1', entitlements: [agency] }))).toEqual([
      'start-within-four-weeks',
      'register-within-three-months',
    ]);
  });

  it('run only for whom such a course is among the wishes', () => {
    expect(codes(vocational({ wantedCourseTypes: ['county'] }))).toEqual([]);
    expect(codes(vocational({ wantedCourseTypes: ['vocational', 'county'] }))).toContain('start-within-four-weeks');
  });

  it('want the person, the Federal Office and the issuing body informed', () => {
    expect(clock('start-within-four-weeks', vocational())).toMatchObject({
      inform: ['person', 'bamf', 'issuing-body'],
      strength: 'must',
      issuedBy: 'jobcenter',
      rulePackVersion: 'de.bamf.bsk@2016-07-01',
    });
  });
});

describe('three months to register (DeuFöV §§ 6 and 7)', () => {
  const due = (issuedOn: string, validUntil?: string) =>
    clock(
      'register-within-three-months',
      vocational({
        entitlements: [{ ...forWork, issuedOn: day(issuedOn), ...(validUntil && { validUntil: day(validUntil) }) }],
      }),
    ).dueOn;

  it.each([
    ['2026-09-01', '2026-12-01'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
    ['2026-08-31', '2026-11-30'],
  ])('from %s end on %s', (issued, end) => {
    expect(due(issued)).toBe(end);
  });

  it('end on an earlier day that the paper names, never on a later one', () => {
    expect(due('2026-09-01', '2026-10-15')).toBe('2026-10-15');
    expect(due('2026-09-01', '2027-01-31')).toBe('2026-12-01');
  });

  it('stop when a provider expects the person, not by standing on the county’s list', () => {
    expect(clock('register-within-three-months', vocational(), '2026-12-01').state).toBe('approaching');
    expect(clock('register-within-three-months', vocational(), '2026-12-02').state).toBe('missed');
    const taken = vocational({ state: 'placed', place: place({ courseType: 'vocational' }) });
    expect(clock('register-within-three-months', taken)).toMatchObject({
      state: 'stopped',
      stop: { by: 'place-taken' },
    });
  });

  it('end on the last day that is known when the day of issue is not', () => {
    const paper = { path: 'jobcenter', issuedBy: 'jobcenter', validUntil: day('2027-02-01') } as const;
    expect(clock('register-within-three-months', vocational({ entitlements: [paper] }))).toMatchObject({
      startsOn: '2026-10-01',
      dueOn: '2027-02-01',
    });
  });

  it('run for each paper by itself', () => {
    const facts = vocational({ entitlements: [forWork, { ...forWork, issuedOn: day('2026-09-20') }] });
    expect(codes(facts).filter((code) => code === 'register-within-three-months')).toHaveLength(2);
  });
});

describe('one year (IntV §§ 4 and 5)', () => {
  const entitled = (differing: Partial<Entitlement>, facts: Partial<EntryFacts> = {}) =>
    learner({ entitlements: [{ ...admitted, ...differing }], ...facts });

  it('of an entitlement issued on 29 February ends on 28 February', () => {
    expect(clock('entitlement-one-year', entitled({ issuedOn: day('2028-02-29') })).dueOn).toBe('2029-02-28');
  });

  it('is the day written on the paper, where one is', () => {
    const paper = { issuedOn: day('2026-01-15'), validUntil: day('2027-03-01') };
    expect(clock('entitlement-one-year', entitled(paper)).dueOn).toBe('2027-03-01');
  });

  it.each([
    ['2026-11-19', 'running'],
    ['2026-11-20', 'approaching'],
    ['2027-01-15', 'approaching'],
    ['2027-01-16', 'missed'],
  ])('stands on %s: %s', (today, state) => {
    expect(clock('entitlement-one-year', entitled({}), today).state).toBe(state);
  });

  it('from registering to the first lesson', () => {
    expect(clock('start-within-a-year', entitled({}))).toMatchObject({ startsOn: '2026-10-01', dueOn: '2027-10-01' });
  });

  it('has no second try for an admission by the Federal Office while none are given', () => {
    expect(clock('entitlement-one-year', entitled({})).circular).toBe('de.bamf.ik.stop-44-4@2026-02-09');
    expect(clock('entitlement-one-year', entitled({ issuedBy: 'foreigners_authority' })).circular).toBeUndefined();
  });

  it('runs for nobody who is obliged: a duty does not lapse', () => {
    expect(codes(learner())).toEqual(['start-within-six-weeks']);
  });
});

describe('six months of a certificate (DeuFöV § 8)', () => {
  const certified = (on: string, differing: Partial<EntryFacts> = {}) =>
    vocational({ levelSource: 'certificate', levelAssessedOn: day(on), ...differing });

  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2026-04-30', '2026-10-30'],
    ['2027-08-31', '2028-02-29'],
  ])('of %s counts until %s', (on, until) => {
    expect(clock('certificate-six-months', certified(on)).dueOn).toBe(until);
  });

  it('is still good on its last day, and no longer on the next', () => {
    expect(clock('certificate-six-months', certified('2026-04-30'), '2026-10-30').state).toBe('approaching');
    expect(clock('certificate-six-months', certified('2026-04-30'), '2026-10-31').state).toBe('missed');
  });

  it('does not matter for a placement test or for an integration course', () => {
    expect(codes(certified('2026-08-31', { levelSource: 'placement-test' }))).not.toContain('certificate-six-months');
    expect(codes(certified('2026-08-31', { level: 'A2.1' }))).not.toContain('certificate-six-months');
  });
});

describe('the travel subsidy, applied for before the section begins (IntV, fifth amendment)', () => {
  const taken = (differing: Partial<PlaceTaken> = {}) => learner({ state: 'placed', place: place(differing) });

  it('is remembered until the day before the course', () => {
    expect(clock('travel-subsidy', taken(), '2026-10-25')).toMatchObject({ dueOn: '2026-11-08', state: 'approaching' });
    expect(clock('travel-subsidy', taken(), '2026-11-08').state).toBe('approaching');
  });

  it('is never called missed: whether somebody applied is not known here', () => {
    expect(clock('travel-subsidy', taken(), '2026-11-09')).toMatchObject({
      state: 'stopped',
      stop: { by: 'course-began', on: '2026-11-09' },
    });
  });

  it('is not for a course that has begun, nor for another kind of course', () => {
    expect(codes(taken({ courseStartsOn: day('2026-10-20') }))).not.toContain('travel-subsidy');
    expect(codes(taken({ courseType: 'county' }))).not.toContain('travel-subsidy');
  });
});

describe('every clock', () => {
  const dates = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(day('2025-01-01'), days));
  const facts = fc.record({
    issuedOn: dates,
    registeredOn: dates,
    level: fc.constantFrom('A1.1', 'B1.2', 'B2.1', 'alpha.2'),
    path: fc.constantFrom('bamf-entitled', 'bamf-obliged', 'jobcenter', 'self'),
  });
  const of = ({
    level,
    path,
    issuedOn,
    registeredOn,
  }: {
    level: string;
    path: string;
    issuedOn: CalendarDate;
    registeredOn: CalendarDate;
  }) =>
    learner({
      level: level as EntryFacts['level'],
      entitlements: [{ path: path as Entitlement['path'], issuedOn }],
      registeredOn,
    });

  it('goes from running to approaching to missed and never back', () => {
    const order = ['running', 'approaching', 'missed', 'stopped'];
    fc.assert(
      fc.property(facts, dates, (some, today) => {
        const [before, after] = [today, addDays(today, 1)].map((at) => clocksOf(of(some), rulePacks, at));
        for (const early of before ?? []) {
          const late = after?.find((each) => each.code === early.code && each.startsOn === early.startsOn);
          expect(order.indexOf(late?.state ?? '')).toBeGreaterThanOrEqual(order.indexOf(early.state));
        }
      }),
    );
  });

  it('has one start per code, so that it is told once', () => {
    fc.assert(
      fc.property(facts, dates, (some, today) => {
        const keys = clocksOf(of(some), rulePacks, today).map(({ code, startsOn }) => `${code} ${startsOn}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('that came near or passed is to be told, one that runs or stopped is not', () => {
    const pending = (today: string, facts = learner()) => isPending(clock('start-within-six-weeks', facts, today));
    expect([pending('2026-10-28'), pending('2026-10-29'), pending('2026-11-13')]).toEqual([false, true, true]);
    expect(pending('2026-11-13', learner({ begunOn: day('2026-11-10') }))).toBe(false);
  });

  it('counts in days of Berlin: half past eleven in the evening UTC in summer is the next day', () => {
    expect(calendarDateOf(new Date('2026-07-31T22:30:00Z'))).toBe('2026-08-01');
  });
});
