import type { CourseStartFacts, SeatOfferState } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.js';
import type { Digest } from './digest.js';
import { courseFacts, everyCourse, lernhaus, offerFacts, sprachwerk } from './facts.fixtures.js';
import type { NewsItem, Now } from './news.js';
import type { Recipient } from './recipient.js';

const at = new Date('2026-11-21T06:30:00Z');
const first = courseFacts();
const member = '0198f2a0-0004-7000-8000-000000000004';
const caseManager: Recipient = {
  memberId: member,
  organisationId: '0198f2a0-0003-7000-8000-000000000003',
  roles: ['case_manager'],
  areas: ['05911'],
  ...everyCourse,
};
const providerStaff: Recipient = {
  memberId: '0198f2a0-000b-7000-8000-00000000000b',
  organisationId: sprachwerk,
  roles: ['provider_staff'],
  areas: ['05911'],
  ...everyCourse,
};

let position = 0;
const next = () => {
  position += 1;
  return { id: `i${position}`, position };
};
const about = (
  what: 'published' | 'changed' | 'postponed' | 'cancelled',
  after: CourseStartFacts,
  before?: CourseStartFacts,
): NewsItem => ({
  kind: 'course-start',
  ...next(),
  maybeTold: false,
  what,
  courseStartId: after.courseStartId,
  municipalities: [before?.municipality, after.municipality].filter((place) => place !== undefined),
  before,
  after,
});
const offered = (what: SeatOfferState, of: 'member' | 'organisation' = 'member', id = member): NewsItem => ({
  kind: 'seat-offer',
  ...next(),
  maybeTold: false,
  what,
  seatOfferId: offerFacts().seatOfferId,
  audience: { of, id },
});

function now({ courses = [first], offer = 'open' as SeatOfferState, facts = offerFacts() } = {}): Now {
  return {
    at,
    courses: new Map(courses.map((course) => [course.courseStartId, { facts: course, free: 14, taken: 0, asOf: at }])),
    offers: new Map([[facts.seatOfferId, { facts, state: offer }]]),
    handovers: new Map(),
    legalClocks: new Map(),
    goals: new Map(),
    participants: [],
    upcoming: [],
    demand: [],
    figures: [],
  };
}
const shape = ({ sections }: Digest) => Object.fromEntries(sections.map(({ name, lines }) => [name, lines.length]));

describe('several things that happened to one course start', () => {
  it('are one new line when it was published among them, as it is now', () => {
    const later = courseFacts({ version: 2, times: 'Mo–Do 13:00–17:00' });
    const digest = compose(
      caseManager,
      [about('published', first), about('changed', later, first)],
      now({ courses: [later] }),
    );

    expect(shape(digest)).toEqual({ new: 1 });
    expect(digest.sections[0]?.lines[0]).toMatchObject({ course: { facts: { times: 'Mo–Do 13:00–17:00' } } });
  });

  it('are nothing when it was published and cancelled', () => {
    const gone = courseFacts({ version: 2, status: 'cancelled' });
    const digest = compose(
      caseManager,
      [about('published', first), about('cancelled', gone, first)],
      now({ courses: [gone] }),
    );

    expect(digest).toEqual({ sections: [], figures: [], itemCount: 0, more: 0 });
  });

  it('are one change from the first before to what is now', () => {
    const second = courseFacts({ version: 2, times: 'Mo–Do 13:00–17:00' });
    const third = courseFacts({ version: 3, times: 'Mo–Do 14:00–18:00', street: 'Andere Straße 2' });
    const items = [about('changed', second, first), about('changed', third, second)];
    const digest = compose(caseManager, items, now({ courses: [third] }));

    expect(digest.itemCount).toBe(1);
    expect(digest.sections[0]?.lines[0]).toMatchObject({
      kind: 'changed-course',
      before: { times: 'Mo–Fr 09:00–12:15' },
      course: { facts: { times: 'Mo–Do 14:00–18:00' } },
      fields: ['times', 'place'],
    });
  });

  it('are nothing when the change was undone', () => {
    const second = courseFacts({ version: 2, times: 'Mo–Do 13:00–17:00' });
    const third = courseFacts({ version: 3 });
    const items = [about('changed', second, first), about('changed', third, second)];

    expect(compose(caseManager, items, now({ courses: [third] })).itemCount).toBe(0);
  });

  it('are its cancellation when that came last', () => {
    const second = courseFacts({ version: 2, times: 'Mo–Do 13:00–17:00' });
    const gone = courseFacts({ version: 3, status: 'cancelled' });
    const items = [about('changed', second, first), about('cancelled', gone, second)];

    expect(shape(compose(caseManager, items, now({ courses: [gone] })))).toEqual({ ended: 1 });
  });

  it('are a postponement with the day it was to begin', () => {
    const later = courseFacts({ version: 2, status: 'postponed', startsOn: '2026-12-14' });
    const digest = compose(caseManager, [about('postponed', later, first)], now({ courses: [later] }));

    expect(digest.sections[0]?.lines[0]).toMatchObject({ what: 'postponed', previouslyStartsOn: '2026-12-07' });
  });

  it('are the same in whatever order they were read', () => {
    const second = courseFacts({ version: 2, times: 'Mo–Do 13:00–17:00' });
    const items = [about('published', first), about('changed', second, first)];

    expect(compose(caseManager, items.toReversed(), now({ courses: [second] }))).toEqual(
      compose(caseManager, items, now({ courses: [second] })),
    );
  });

  it('are nothing once nobody can begin there any more', () => {
    const closed = courseFacts({ entryClosesOn: '2026-11-20' });
    expect(compose(caseManager, [about('published', closed)], now({ courses: [closed] })).itemCount).toBe(0);
  });

  it('are told all the same when the publication may have been read in a mail whose fate is unknown', () => {
    const gone = courseFacts({ version: 2, status: 'cancelled' });
    const items = [{ ...about('published', first), maybeTold: true }, about('cancelled', gone, first)];

    expect(compose(caseManager, items, now({ courses: [gone] })).sections[0]?.lines[0]).toMatchObject({
      maybeTold: true,
    });
  });
});

describe('the right reader', () => {
  const elsewhere = courseFacts({ municipality: '05916000' });
  it.each<[string, Recipient, NewsItem, Now, number]>([
    ['a course of their county', caseManager, about('published', first), now(), 1],
    ['a course of another county', caseManager, about('published', elsewhere), now({ courses: [elsewhere] }), 0],
    ['a course of another municipality', { ...caseManager, areas: ['05911001'] }, about('published', first), now(), 0],
    ['a level they did not ask for', { ...caseManager, levels: ['B1.1'] }, about('published', first), now(), 0],
    ['an offer for their person', caseManager, offered('open'), now(), 1],
    ['an offer for a colleague’s person', { ...caseManager, memberId: lernhaus }, offered('open'), now(), 0],
    [
      'an offer for a person who went to a colleague',
      caseManager,
      offered('open'),
      now({ facts: offerFacts({ caseManagerId: lernhaus }) }),
      0,
    ],
    [
      'an offer when they are no case manager any more',
      { ...caseManager, roles: ['coordinator'] },
      offered('open'),
      now(),
      0,
    ],
    ['their own new course', providerStaff, about('published', first), now(), 0],
    [
      'a new course of another provider near them',
      { ...providerStaff, organisationId: lernhaus },
      about('published', first),
      now(),
      1,
    ],
    [
      'what changed in a course of another provider',
      { ...providerStaff, organisationId: lernhaus },
      about('changed', first, first),
      now(),
      0,
    ],
    [
      'a new course of another provider far from them',
      { ...providerStaff, organisationId: lernhaus, areas: ['05916'] },
      about('published', first),
      now(),
      0,
    ],
    [
      'a yes to their own course',
      providerStaff,
      offered('accepted', 'organisation', sprachwerk),
      now({ offer: 'accepted' }),
      1,
    ],
    [
      'a yes to their own course, at a mailbox that several read',
      { ...providerStaff, ofOffice: true },
      offered('accepted', 'organisation', sprachwerk),
      now({ offer: 'accepted' }),
      0,
    ],
    [
      'a yes to another provider’s course',
      { ...providerStaff, organisationId: lernhaus },
      offered('accepted', 'organisation', sprachwerk),
      now({ offer: 'accepted' }),
      0,
    ],
  ])('%s', (_, recipient, item, world, lines) => {
    expect(compose(recipient, [item], world).itemCount).toBe(lines);
  });
});

describe('an offer', () => {
  it('is a question while it is open, and none a second after its deadline', () => {
    expect(shape(compose(caseManager, [offered('open')], now()))).toEqual({ question: 1 });
    const late = { ...now(), at: new Date('2026-11-26T23:00:00Z') };
    expect(compose(caseManager, [offered('open')], late).itemCount).toBe(0);
  });

  it.each<[SeatOfferState[], number]>([
    [['open', 'accepted'], 0],
    [['open', 'declined'], 0],
    [['declined'], 0],
    [['open', 'expired'], 1],
    [['expired'], 1],
    [['open', 'withdrawn'], 0],
    [['withdrawn'], 1],
  ])('after %j is that many lines for the case manager: %i', (states, lines) => {
    const items = states.map((state) => offered(state));
    expect(compose(caseManager, items, now({ offer: states.at(-1) ?? 'open' })).itemCount).toBe(lines);
  });

  it.each<[SeatOfferState[], number]>([
    [['accepted'], 1],
    [['declined'], 1],
    [['accepted', 'withdrawn'], 0],
    [['withdrawn'], 1],
  ])('after %j is that many lines for the provider: %i', (states, lines) => {
    const items = states.map((state) => offered(state, 'organisation', sprachwerk));
    expect(compose(providerStaff, items, now({ offer: states.at(-1) ?? 'open' })).itemCount).toBe(lines);
  });
});

describe('a long digest', () => {
  it('shows 50 lines, questions first, and counts the others', () => {
    const courses = Array.from({ length: 60 }, (_, at) =>
      courseFacts({ courseStartId: `0198f2a0-0001-7000-8000-${String(at).padStart(12, '0')}` }),
    );
    const items = [...courses.map((course) => about('published', course)), offered('open')];
    const digest = compose(caseManager, items, now({ courses }));

    expect(digest).toMatchObject({ itemCount: 61, more: 11 });
    expect(shape(digest)).toEqual({ question: 1, new: 49 });
    expect(digest.sections[0]?.name).toBe('question');
  });
});
