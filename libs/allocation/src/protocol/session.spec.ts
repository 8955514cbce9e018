import { describe, expect, it } from '@jest/globals';
import { aCourse, aMarket, longer, offered, someone, today } from '../cases/cases.fixtures.js';
import { writeMarket } from '../exchange/write-market.js';
import type { Market } from '../model/market.js';
import { Session } from './session.js';

type Json = { readonly [field: string]: unknown };

const sent = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;
const instanceOf = (market: Market) => sent(writeMarket(market));
const [ada, ben] = [someone('ada', { ...longer, youthUntil: today }), someone('ben', { youthUntil: today })];
const instance = instanceOf(aMarket([ada, ben], [aCourse('c')]));
const row = (list: unknown, at: number) => (list as readonly Json[])[at] as Json;
const person = (differing: Json) => ({ ...row(instance['persons'], 0), ...differing });
const course = (differing: Json) => ({ ...row(instance['courses'], 0), ...differing });

function sessionWith(market: unknown = instance): (request: object) => unknown {
  const session = new Session(() => 0);
  session.answer({ op: 'open', instance: market });
  return (request) => session.answer(sent(request));
}

const place = (id: string) => ({ person: id, course: 'c', group: 'open' });
const assignment = (...people: readonly string[]) => ({
  assignment: { format: 'course-match-assignment/1', assignments: people.map(place) },
});

describe('a session', () => {
  it('solves a market, says how long the engine took, and keeps nothing of it', () => {
    let clock = 0;
    const session = new Session(() => (clock += 1.5));
    expect(session.answer({ op: 'solve', instance })).toEqual({ ...assignment('ada'), ms: 1.5 });
    expect(session.answer({ op: 'explain', person: 'ada' })).toMatchObject({ error: { code: 'NO_SESSION' } });
  });

  it('opens a market and answers each event with the whole assignment, or with how many it moved', () => {
    const ask = sessionWith();
    const newcomer = person({ id: 'cem', hardship: true });
    expect(ask({ op: 'event', event: { type: 'person.add', person: newcomer } })).toEqual(assignment('cem'));
    expect(ask({ op: 'apply', event: { type: 'person.remove', id: 'cem' } })).toEqual({ changes: 2 });
    const issue = { type: 'offer.issue', person: 'ada', course: 'c', group: 'open', until: '2026-11-24' };
    expect(ask({ op: 'event', event: issue })).toEqual(assignment());
    const decline = { type: 'offer.decline', person: 'ada', paused: false };
    expect(ask({ op: 'event', event: decline })).toEqual(assignment('ben'));
    expect(ask({ op: 'apply', event: { type: 'day', asOf: '2027-06-01' } })).toEqual({ changes: 1 });
  });

  it('explains a place, its last admitted by tier and date and never by name', () => {
    const ask = sessionWith();
    expect(ask({ op: 'explain', person: 'ada' })).toEqual({
      status: 'PLANNED',
      courses: [{ course: 'c', code: 'ASSIGNED', reasons: [] }],
    });
    const waits = ask({ op: 'explain', person: 'ben' });
    expect(waits).toEqual({
      status: 'WAITING',
      courses: [{ course: 'c', code: 'FULL_HIGHER_PRIORITY', reasons: [], cutOff: { tier: 2, date: '2026-05-05' } }],
    });
    expect(JSON.stringify(waits)).not.toContain('ada');
  });

  it('explains promises with their date and reserved places with what they are kept for', () => {
    const kept = { kind: 'cohort', course: 'before', places: 1, until: today + 5 } as const;
    const courses = [aCourse('held'), aCourse('kept', { holdOuts: [kept] }), aCourse('taken', { taken: 1 })];
    const market = aMarket([ada, ben, someone('cem')], courses, [offered('ada', 'held')]);
    const ask = sessionWith(instanceOf(market));
    expect(ask({ op: 'explain', person: 'ben' })).toEqual({
      status: 'WAITING',
      courses: [
        { course: 'held', code: 'FULL_HELD', reasons: [], until: '2026-11-24' },
        { course: 'kept', code: 'RESERVED', reasons: [], kind: 'cohort', until: '2026-11-26' },
        { course: 'taken', code: 'FULL_TAKEN', reasons: [] },
      ],
    });
    expect(ask({ op: 'explain', person: 'ada' })).toEqual({ status: 'OFFERED', courses: [] });
  });

  it('tells all reasons why a place is impossible, and nothing of courses farther than 60 km', () => {
    const far = aCourse('far', { x: 375_000 + 60_001 });
    const courses = [aCourse('no', { levels: ['B1'], womenOnly: true, x: 375_000 + 60_000 }), far];
    const ask = sessionWith(instanceOf(aMarket([ada], courses)));
    expect(ask({ op: 'explain', person: 'ada' })).toEqual({
      status: 'WAITING',
      courses: [{ course: 'no', code: 'NOT_SUITABLE', reasons: ['LEVEL', 'WOMEN_ONLY', 'DISTANCE'] }],
    });
  });

  it.each<[what: string, request: object, error: object]>([
    ['no operation', {}, { code: 'MISSING', field: 'op' }],
    ['an unknown operation', { op: 'dance' }, { code: 'NOT_ALLOWED', field: 'op' }],
    ['no instance', { op: 'solve' }, { code: 'MISSING', field: 'instance' }],
    ['another format', { op: 'open', instance: { ...instance, format: 'x' } }, { field: 'instance.format' }],
    ['no event', { op: 'event' }, { code: 'MISSING', field: 'event' }],
    ['an unknown event', { op: 'event', event: { type: 'x' } }, { code: 'NOT_ALLOWED', field: 'event.type' }],
    ['a stranger', { op: 'explain', person: 'zoe' }, { code: 'UNKNOWN', field: 'person' }],
    [
      'an offer of a course that is not there',
      { op: 'apply', event: { type: 'offer.issue', person: 'ada', course: 'x' } },
      { code: 'UNKNOWN', field: 'event.course' },
    ],
    [
      'an answer without an offer',
      { op: 'apply', event: { type: 'offer.accept', person: 'ada' } },
      { code: 'UNKNOWN', field: 'event.person' },
    ],
    [
      'somebody who is there',
      { op: 'apply', event: { type: 'person.add', person: person({}) } },
      { code: 'DUPLICATE', field: 'event.person.id' },
    ],
    [
      'somebody who is not there',
      { op: 'apply', event: { type: 'person.update', person: person({ id: 'zoe' }) } },
      { code: 'UNKNOWN', field: 'event.person.id' },
    ],
    [
      'a course that is there',
      { op: 'apply', event: { type: 'course.add', course: course({}) } },
      { code: 'DUPLICATE', field: 'event.course.id' },
    ],
    [
      'a course that is not there',
      { op: 'apply', event: { type: 'course.update', course: course({ id: 'x' }) } },
      { code: 'UNKNOWN', field: 'event.course.id' },
    ],
    ['no day', { op: 'apply', event: { type: 'day', asOf: '2027-02-30' } }, { code: 'MALFORMED', field: 'event.asOf' }],
  ])('refuses %s, and nothing has changed', (_, request, error) => {
    const ask = sessionWith();
    expect(ask(request)).toEqual({ error: expect.objectContaining({ ...error, message: expect.any(String) }) });
    expect(ask({ op: 'apply', event: { type: 'day', asOf: '2026-11-21' } })).toEqual({ changes: 0 });
    expect(ask({ op: 'explain', person: 'ada' })).toMatchObject({ status: 'PLANNED' });
  });

  it('promises nobody a second place', () => {
    const ask = sessionWith();
    const issue = { op: 'apply', event: { type: 'offer.issue', person: 'ada', course: 'c' } };
    expect(ask(issue)).toEqual({ changes: 1 });
    expect(ask(issue)).toMatchObject({ error: { code: 'DUPLICATE', field: 'event.person' } });
  });

  it('refuses what is no object', () => {
    for (const request of [null, 1, 'solve', [], true])
      expect(new Session(() => 0).answer(request)).toMatchObject({ error: { code: 'MALFORMED' } });
  });
});
