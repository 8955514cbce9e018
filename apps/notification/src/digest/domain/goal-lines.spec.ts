import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.js';
import { everyCourse, goalFacts, lernhaus } from './facts.fixtures.js';
import type { NewsItem, Now } from './news.js';
import type { Recipient } from './recipient.js';

const coordinator: Recipient = {
  memberId: lernhaus,
  organisationId: lernhaus,
  roles: ['coordinator'],
  areas: ['05911', '05916'],
  ...everyCourse,
};
const world = (goal = goalFacts()): Now => ({
  at: new Date('2026-11-21T06:30:00Z'),
  courses: new Map(),
  offers: new Map(),
  handovers: new Map(),
  legalClocks: new Map(),
  goals: new Map([[goal.goalId, goal]]),
  participants: [],
  upcoming: [],
  demand: [],
  figures: [],
});
type What = Extract<NewsItem, { kind: 'goal' }>['what'];
const { goalId } = goalFacts();
const items = (...whats: readonly What[]): readonly NewsItem[] =>
  whats.map((what, position) => ({
    kind: 'goal',
    id: `i${position}`,
    position,
    maybeTold: false,
    goalId,
    what,
    ...(what === 'reached' && { missedSince: '2026-10-01' }),
  }));
const linesOf = (noted: readonly NewsItem[], now: Now, reader = coordinator) =>
  compose(reader, noted, now).sections.flatMap(({ lines }) => lines);

describe('a goal in a digest', () => {
  it.each<[string, readonly What[], string, What | undefined]>([
    ['newly missed', ['missed'], 'missed', 'missed'],
    ['still missed after another month', ['still-missed'], 'missed', 'still-missed'],
    ['reached again', ['reached'], 'reached', 'reached'],
    ['newly missed, in one line, though a month has gone by meanwhile', ['missed', 'still-missed'], 'missed', 'missed'],
    ['still missed, when it was reached for a while in between', ['reached', 'missed'], 'missed', 'still-missed'],
    ['reached again, when it was missed once more in between', ['reached', 'missed', 'reached'], 'reached', 'reached'],
    ['not at all when it was missed only in between', ['missed', 'reached'], 'reached', undefined],
    ['newly missed, when it was reached for a while in between', ['missed', 'reached', 'missed'], 'missed', 'missed'],
    ['not yet when what ends it is still to come', ['still-missed'], 'reached', undefined],
    ['not yet when what begins it anew is still to come', ['reached'], 'missed', undefined],
    ['not at all when it has ended', ['missed'], 'ended', undefined],
  ])('is said to be %s', (_, whats, standing, said) => {
    const lines = linesOf(items(...whats), world(goalFacts({ standing })));
    expect(lines.map((line) => line.kind === 'goal' && line.what)).toEqual(said ? [said] : []);
  });

  it.each<[string, readonly What[], 'missed' | 'reached']>([
    ['reached again, when that it was missed may have been read', ['missed', 'reached'], 'reached'],
    ['newly missed, when that it was reached again may have been read', ['reached', 'missed'], 'missed'],
  ])('is said to be %s, as what may have been told before', (_, whats, standing) => {
    const doubted = items(...whats).map((item, position) => ({ ...item, maybeTold: position === 0 }));
    expect(linesOf(doubted, world(goalFacts({ standing })))).toMatchObject([{ what: standing, maybeTold: true }]);
  });

  it('reached again says since when it was missed', () => {
    expect(linesOf(items('reached'), world(goalFacts({ standing: 'reached' })))).toMatchObject([
      { what: 'reached', missedSince: '2026-10-01' },
    ]);
  });

  it.each<[string, Partial<Recipient>, readonly string[]]>([
    ['of other counties', { areas: ['05954'] }, ['05911']],
    ['of only one of the counties that are counted together', { areas: ['05911'] }, ['05911', '05916']],
    ['of a part of the county', { areas: ['05954016'] }, ['05954']],
    ['who looks after people there', { roles: ['case_manager'] }, ['05911']],
    ['who teaches there', { roles: ['provider_staff'] }, ['05911']],
  ])('is nothing for somebody %s', (_, differing, counties) => {
    const now = world(goalFacts({ counties: [...counties] }));
    expect(linesOf(items('missed'), now, { ...coordinator, ...differing })).toEqual([]);
    expect(linesOf(items('missed'), now, { ...coordinator, areas: [...counties] })).toHaveLength(1);
  });

  it('stands by what is most urgent, and then by what is missed for longest', () => {
    const older = goalFacts({ goalId: lernhaus, since: '2026-09-01' });
    const now = { ...world(), goals: new Map([goalFacts(), older].map((goal) => [goal.goalId, goal])) };
    const noted = [...items('still-missed'), ...items('still-missed').map((item) => ({ ...item, goalId: lernhaus }))];
    expect(linesOf(noted, now).map((line) => line.kind === 'goal' && line.goal.since)).toEqual([
      '2026-09-01',
      '2026-11-20',
    ]);
  });
});
