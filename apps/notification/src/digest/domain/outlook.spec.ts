import type { CourseStartFacts } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.js';
import type { Digest } from './digest.js';
import { courseFacts, everyCourse, lernhaus, sprachwerk } from './facts.fixtures.js';
import type { CourseNow, NewsItem, Now } from './news.js';
import type { Recipient } from './recipient.js';

const at = new Date('2026-11-21T06:30:00Z');
const member = '0198f2a0-0004-7000-8000-000000000004';
const caseManager: Recipient = {
  memberId: member,
  organisationId: '0198f2a0-0003-7000-8000-000000000003',
  roles: ['case_manager'],
  areas: ['05911'],
  ...everyCourse,
};
const staff: Recipient = { ...caseManager, memberId: lernhaus, organisationId: sprachwerk, roles: ['provider_staff'] };
const coordinator: Recipient = { ...caseManager, memberId: lernhaus, organisationId: lernhaus, roles: ['coordinator'] };

const standing = (differing: Partial<CourseStartFacts> = {}, taken = 0): CourseNow => {
  const facts = courseFacts(differing);
  return { facts, taken, free: Math.max(0, facts.maxParticipants - facts.registeredElsewhere - taken), asOf: at };
};
const world = (courses: readonly CourseNow[], differing: Partial<Now> = {}): Now => ({
  at,
  courses: new Map(courses.map((course) => [course.facts.courseStartId, course])),
  offers: new Map(),
  handovers: new Map(),
  legalClocks: new Map(),
  goals: new Map(),
  participants: [],
  upcoming: [],
  demand: [],
  figures: [],
  ...differing,
});
const { courseStartId } = courseFacts();
const noted = { id: 'i1', position: 1, maybeTold: false };
const soon: NewsItem = {
  ...noted,
  kind: 'course-start',
  courseStartId,
  what: 'starting-soon',
  municipalities: ['05911000'],
  after: courseFacts(),
};
const ending: NewsItem = { ...noted, kind: 'course-end', courseStartId, audience: { of: 'member', id: member } };
const below: NewsItem = {
  ...noted,
  kind: 'minimum',
  courseStartId,
  audience: { of: 'organisation', id: sprachwerk },
};
const belowThere: NewsItem = { ...below, audience: { of: 'area', municipalities: ['05911000'] } };
const otherId = '0198f2a0-0001-7000-8000-000000000002';
const alike: NewsItem = {
  ...noted,
  kind: 'collision',
  courseStartId,
  otherId,
  audience: { of: 'area', municipalities: ['05911000'] },
};
const shape = ({ sections }: Digest) => Object.fromEntries(sections.map(({ name, lines }) => [name, lines.length]));
const lineOf = (digest: Digest) => digest.sections[0]?.lines[0];

describe('a course that soon begins', () => {
  it.each<[string, CourseNow, object]>([
    ['is told while it has free places', standing(), { soon: 1 }],
    ['is not told when it filled up meanwhile', standing({}, 14), {}],
    ['is not told when it was called off meanwhile', standing({ status: 'cancelled' }), {}],
    ['is not told when it has begun meanwhile', standing({ startsOn: '2026-11-20' }), {}],
  ])('%s', (_, course, sections) => {
    expect(shape(compose(caseManager, [soon], world([course])))).toEqual(sections);
  });

  it('is one line, the new one, when it was announced at the same time', () => {
    const published: NewsItem = { ...soon, id: 'i2', position: 2, what: 'published' };
    expect(shape(compose(caseManager, [soon, published], world([standing()])))).toEqual({ new: 1 });
  });

  it('is one line, of what changed, when it changed at the same time', () => {
    const before = courseFacts({ times: 'Mo–Do 13:00–17:00' });
    const changed: NewsItem = { ...soon, id: 'i2', position: 2, what: 'changed', before };
    expect(shape(compose(caseManager, [soon, changed], world([standing()])))).toEqual({ changed: 1 });
  });
});

describe('a course that soon ends for people', () => {
  const course = standing({ status: 'started', startsOn: '2026-06-01', endsOn: '2026-12-18' });
  const mine = { courseStartId, caseManagerId: member, reference: 'W-7K3M9Q' };
  const following = (differing: Partial<CourseStartFacts>, taken = 0) =>
    standing(
      {
        courseStartId: otherId,
        entryLevels: ['A1.2'],
        startsOn: '2027-01-11',
        entryClosesOn: '2027-01-25',
        ...differing,
      },
      taken,
    );

  it('is told with the reader’s own reference numbers and where these people could go on', () => {
    const theirs = { ...mine, caseManagerId: lernhaus, reference: 'W-COLLEAGUE' };
    const digest = compose(
      caseManager,
      [ending],
      world([course], { participants: [mine, theirs], upcoming: [following({})] }),
    );
    expect(lineOf(digest)).toMatchObject({ kind: 'next', references: ['W-7K3M9Q'], levels: ['A1.2'] });
    expect(JSON.stringify(digest)).not.toContain('W-COLLEAGUE');
  });

  it('is not told once all of them are being handed over', () => {
    expect(compose(caseManager, [ending], world([course])).itemCount).toBe(0);
  });

  it.each<[string, CourseNow]>([
    ['another level', following({ entryLevels: ['A2.1'] })],
    ['another track', following({ track: 'alpha' })],
    ['no free place', following({}, 14)],
    ['a beginning before the end', following({ startsOn: '2026-12-14' })],
    ['another county', following({ municipality: '05916000' })],
    ['a cancellation', following({ status: 'cancelled' })],
  ])('names no next course with %s', (_, other) => {
    const digest = compose(caseManager, [ending], world([course], { participants: [mine], upcoming: [other] }));
    expect(lineOf(digest)).toMatchObject({ follow: [] });
  });

  it('leads from the last language module to the orientation course, whatever the track', () => {
    const last = standing({ ...course.facts, entryLevels: ['alpha.9'], track: 'alpha' });
    const orientation = following({ entryLevels: ['orientation'], track: 'general' });
    const digest = compose(caseManager, [ending], world([last], { participants: [mine], upcoming: [orientation] }));
    expect(lineOf(digest)).toMatchObject({ levels: ['orientation'], follow: [orientation] });
  });
});

describe('a course below its minimum', () => {
  const demand = [
    { county: '05911', track: 'general', level: 'A1.1', people: 45 },
    { county: '05911', track: 'alpha', level: 'A1.1', people: 10 },
    { county: '05916', track: 'general', level: 'A1.1', people: 20 },
  ];

  it('is told to its provider with who is in sight and how many wait in reach for its level', () => {
    expect(lineOf(compose(staff, [below], world([standing({}, 2)], { demand })))).toMatchObject({
      kind: 'minimum',
      inSight: 13,
      waiting: 45,
    });
  });

  it('says nothing of those who wait when they are too few to be said', () => {
    expect(lineOf(compose(staff, [below], world([standing()])))).toMatchObject({ waiting: undefined });
  });

  it.each<[string, Recipient, NewsItem, CourseNow]>([
    ['it has its minimum by now', staff, below, standing({}, 4)],
    ['it has been decided about', staff, below, standing({ decidesOn: '2026-11-20' })],
    ['it was called off', staff, below, standing({ status: 'cancelled' })],
    ['it is another provider’s', { ...staff, organisationId: lernhaus }, below, standing()],
    ['a case manager reads', caseManager, belowThere, standing()],
  ])('is not told when %s', (_, recipient, item, course) => {
    expect(compose(recipient, [item], world([course])).itemCount).toBe(0);
  });

  it('is told to the coordinator of its area', () => {
    expect(shape(compose(coordinator, [belowThere], world([standing()])))).toEqual({ minimum: 1 });
  });
});

describe('course starts that overlap', () => {
  const both = world([standing(), standing({ courseStartId: otherId, providerId: lernhaus })]);

  it('are told to the coordinator of the area, and to nobody else', () => {
    expect(shape(compose(coordinator, [alike], both))).toEqual({ collisions: 1 });
    for (const other of [caseManager, staff, { ...coordinator, areas: ['05916'] }])
      expect(compose(other, [alike], both).itemCount).toBe(0);
  });

  it('are not told when one of them is gone', () => {
    const one = world([standing(), standing({ courseStartId: otherId, status: 'cancelled' })]);
    expect(compose(coordinator, [alike], one).itemCount).toBe(0);
  });
});

describe('how things stand', () => {
  const figures = [{ kind: 'no-address', count: 2 }] as const;

  it('is added to what is new, and is no reason for a mail by itself', () => {
    expect(compose(coordinator, [soon], world([standing()], { figures }))).toMatchObject({ figures, itemCount: 1 });
    expect(compose(coordinator, [], world([], { figures }))).toMatchObject({ figures: [], itemCount: 0 });
  });
});
