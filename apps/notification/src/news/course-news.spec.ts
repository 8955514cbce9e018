import { describe, expect, it } from '@jest/globals';
import { courseFacts } from '../digest/domain/facts.fixtures.js';
import { newsIn } from './domain/course-news.js';

const known = courseFacts();

describe('what is new about a course start', () => {
  it.each([
    ['one nobody knew', undefined, {}, 'published'],
    ['one that is full elsewhere by one more', known, { registeredElsewhere: 12 }, undefined],
    ['another title', known, { title: 'Neuer Titel' }, undefined],
    ['other times', known, { times: 'Mo–Do 13:00–17:00' }, 'changed'],
    ['another street', known, { street: 'Andere Straße 2' }, 'changed'],
    ['more places', known, { maxParticipants: 26 }, 'changed'],
    ['a later day', known, { startsOn: '2026-12-14', status: 'postponed' }, 'postponed'],
    ['a later last day', known, { endsOn: '2027-07-07' }, 'changed'],
    ['a course called off', known, { status: 'cancelled' }, 'cancelled'],
    ['a course called off that nobody knew', undefined, { status: 'cancelled' }, undefined],
    ['a course that was called off before', courseFacts({ status: 'cancelled' }), { status: 'cancelled' }, undefined],
    ['its first lesson', known, { status: 'started' }, undefined],
    ['its end', known, { status: 'ended' }, undefined],
    ['one whose entry is over', undefined, { status: 'past' }, undefined],
  ])('%s', (_, before, differing, news) => {
    expect(newsIn(before, courseFacts({ version: 2, ...differing }))).toBe(news);
  });
});
