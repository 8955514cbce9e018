import { calendarDate, dayNumber } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aCourse, aMarket, offered, someone, today } from '../cases/cases.fixtures.js';
import { defaultTerms } from '../rules/terms.js';
import { readMarket } from './read-market.js';
import { Refused } from './refused.js';
import { writeMarket } from './write-market.js';
import { bornForYouthUntil, lastDayOfYouth } from './youth.js';

type Json = Record<string, unknown>;

/** A market as it comes: everything that may be there is there. */
function instance(): { persons: Json[]; courses: Json[]; holds: Json[] } & Json {
  const person = someone('ada', {
    youthUntil: today,
    completed: { course: 'before', provider: 'p' },
    intensity: 'part',
  });
  const kept = { kind: 'cohort', course: 'before', places: 1, until: today } as const;
  const market = aMarket(
    [person, someone('ben', { youthUntil: today })],
    [aCourse('c', { holdOuts: [kept] })],
    [offered('ben', 'c', { group: 0 })],
  );
  return JSON.parse(JSON.stringify(writeMarket(market))) as ReturnType<typeof instance>;
}

function refusal(change: (market: ReturnType<typeof instance>) => void): Pick<Refused, 'code' | 'field'> | undefined {
  const broken = instance();
  change(broken);
  try {
    readMarket(broken);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return { code: error.code, field: error.field };
    throw error;
  }
}

const at = (rows: Json[], index = 0) => rows[index] ?? {};
const day = (text: string) => dayNumber(calendarDate(text));

describe('a market in the exchange format', () => {
  it('needs no more than the fields that are required', () => {
    const from = instance();
    for (const name of ['policy', 'holds']) delete from[name];
    for (const name of ['validUntil', 'latest', 'completed', 'hardship', 'intensity', 'declined', 'paused'])
      for (const person of from.persons) delete person[name];
    for (const name of ['taken', 'holdouts']) delete at(from.courses)[name];
    expect(readMarket(from)).toMatchObject({
      terms: defaultTerms,
      holds: [],
      persons: [{ id: 'ada', hardship: false, declined: [], paused: false }, { id: 'ben' }],
      courses: [{ id: 'c', taken: 0, holdOuts: [] }],
    });
    expect(readMarket(from).persons[0]).not.toHaveProperty('entitledUntil');
  });

  it('takes a null for nothing given', () => {
    const from = instance();
    Object.assign(at(from.persons), { validUntil: null, latest: null, completed: null, intensity: null });
    expect(readMarket(from).persons[0]).not.toHaveProperty('latestStart');
  });

  it('has one last day for both BAMF paths', () => {
    const from = instance();
    at(from.persons)['validUntil'] = '2027-03-01';
    expect(readMarket(from).persons[0]).toMatchObject({
      entitledUntil: day('2027-03-01'),
      obligedUntil: day('2027-03-01'),
    });
  });

  it('fills up a policy, and takes the lower 32 bits of any salt', () => {
    const policyOf = (policy: Json) => readMarket({ ...instance(), policy }).terms;
    expect(policyOf({ kmPoints: 3, strictObligation: false })).toEqual({
      ...defaultTerms,
      kmPoints: 3,
      strictObligation: false,
    });
    expect(policyOf({ tieSalt: -1 }).tieSalt).toBe(4_294_967_295);
    expect(policyOf({ tieSalt: 4_294_967_296 + 7 }).tieSalt).toBe(7);
  });

  it.each<[what: string, code: string, field: string, change: (from: ReturnType<typeof instance>) => void]>([
    ['a missing list', 'MISSING', 'persons', (from) => Reflect.deleteProperty(from, 'persons')],
    ['a list that is none', 'MALFORMED', 'courses', (from) => Object.assign(from, { courses: {} })],
    ['a row that is none', 'MALFORMED', 'persons[1]', (from) => from.persons.splice(1, 1, null as never)],
    ['a missing field', 'MISSING', 'persons[1].level', (from) => delete at(from.persons, 1)['level']],
    ['an unknown level', 'NOT_ALLOWED', 'persons[0].level', (from) => Object.assign(at(from.persons), { level: 'Z9' })],
    [
      'an unknown path',
      'NOT_ALLOWED',
      'persons[0].funding[1]',
      (from) => Object.assign(at(from.persons), { funding: ['self', 'gold'] }),
    ],
    [
      'a day that is none',
      'MALFORMED',
      'persons[0].born',
      (from) => Object.assign(at(from.persons), { born: '2001-02-29' }),
    ],
    ['a day with an hour', 'MALFORMED', 'asOf', (from) => Object.assign(from, { asOf: '2026-11-21T00:00:00Z' })],
    ['half a metre', 'MALFORMED', 'persons[0].x', (from) => Object.assign(at(from.persons), { x: 0.5 })],
    ['metres beyond the world', 'NOT_ALLOWED', 'courses[0].y', (from) => Object.assign(at(from.courses), { y: 1e9 })],
    [
      'a nineteenth slot',
      'NOT_ALLOWED',
      'courses[0].slots',
      (from) => Object.assign(at(from.courses), { slots: 262_144 }),
    ],
    [
      'a number as text',
      'MALFORMED',
      'courses[0].capacity',
      (from) => Object.assign(at(from.courses), { capacity: '3' }),
    ],
    [
      'no place at all',
      'NOT_ALLOWED',
      'courses[0].capacity',
      (from) => Object.assign(at(from.courses), { capacity: 0 }),
    ],
    [
      'a flag that is none',
      'MALFORMED',
      'persons[0].parent',
      (from) => Object.assign(at(from.persons), { parent: 'yes' }),
    ],
    [
      'an unfinished completion',
      'MISSING',
      'persons[0].completed.on',
      (from) => Object.assign(at(from.persons), { completed: { course: 'x', provider: 'y' } }),
    ],
    [
      'a hold-out for nobody',
      'MISSING',
      'courses[0].holdouts[0].maxTier',
      (from) => Object.assign(at(from.courses), { holdouts: [{ kind: 'tier', places: 1, until: '2027-01-01' }] }),
    ],
    [
      'a third hold-out',
      'NOT_ALLOWED',
      'courses[0].holdouts',
      (from) =>
        Object.assign(at(from.courses), {
          holdouts: Array(3).fill({ kind: 'tier', maxTier: 1, places: 1, until: '2027-01-01' }),
        }),
    ],
    ['a person twice', 'DUPLICATE', 'persons[1].id', (from) => Object.assign(at(from.persons, 1), { id: 'ada' })],
    ['a course twice', 'DUPLICATE', 'courses[1].id', (from) => from.courses.push(at(from.courses))],
    ['two promises for one', 'DUPLICATE', 'holds[1].person', (from) => from.holds.push(at(from.holds))],
    [
      'a promise for a stranger',
      'UNKNOWN',
      'holds[0].person',
      (from) => Object.assign(at(from.holds), { person: 'zoe' }),
    ],
    ['a promise of nothing', 'UNKNOWN', 'holds[0].course', (from) => Object.assign(at(from.holds), { course: 'x' })],
    ['a group that is none', 'MALFORMED', 'holds[0].group', (from) => Object.assign(at(from.holds), { group: 'best' })],
    [
      'a price below zero',
      'NOT_ALLOWED',
      'policy.kmPoints',
      (from) => Object.assign(from, { policy: { kmPoints: -1 } }),
    ],
  ])('is refused with %s, by the name of the field', (_, code, field, change) => {
    expect(refusal(change)).toEqual({ code, field });
  });
});

describe('youth', () => {
  it.each([
    ['2000-01-15', '2027-01-14'],
    ['2000-02-28', '2027-02-27'],
    ['2000-03-01', '2027-02-28'],
    // 2027 has no 29 February: the birthday is on 1 March
    ['2000-02-29', '2027-02-28'],
    ['0010-06-01', '0037-05-31'],
  ])('of somebody born on %s lasts until %s', (born, until) => {
    expect(lastDayOfYouth(day(born))).toBe(day(until));
    expect(lastDayOfYouth(bornForYouthUntil(day(until)))).toBe(day(until));
  });
});
