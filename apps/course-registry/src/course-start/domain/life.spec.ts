import { addDays, calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followsInTime, type Link, neighboursOf } from './chain.js';
import { aContent, aPublishedCourseStart, today } from './course-start.fixtures.js';
import { derive } from './derive.js';
import { actOf, fieldChanges } from './history.js';
import { cancel, end, publish, start } from './life-cycle.js';
import { dropPlan, plan, publishPlan, revisePlan, takeOverPlan } from './plan.js';
import { isSame } from './same.js';
import { startSection } from './section-begin.js';

const { id, providerId } = aPublishedCourseStart();
const draft = { id, providerId, content: aContent() };
const sections = [
  { startsOn: calendarDate('2027-01-11'), endsOn: calendarDate('2027-01-29') },
  { startsOn: calendarDate('2027-02-01'), endsOn: calendarDate('2027-02-12') },
];
describe('a plan', () => {
  it('becomes a course start as if it had been published at once, some versions later', () => {
    const published = publishPlan(plan(draft, today), today);
    expect(published).toEqual({ ...publish(draft, today), version: 2 });
  });

  it('is not published when its first day is over', () => {
    const later = new Date('2027-01-12T09:00:00Z');
    expect(() => publishPlan(plan(draft, today), later)).toThrow('published before the course begins');
  });

  it('is announced by a provider’s file, or kept when nobody can begin any more', () => {
    const planned = plan(draft, today);
    expect(takeOverPlan(planned, planned.content, today).status).toBe('published');
    expect(takeOverPlan(planned, planned.content, new Date('2027-03-01T09:00:00Z')).status).toBe('past');
  });
});

describe('the history', () => {
  it('calls every act by what became of the course start', () => {
    const planned = plan({ ...draft, content: aContent({ sections }) }, today);
    const published = publishPlan(planned, today);
    const running = start(published, today);
    const begun = startSection(running, 1, today);
    expect(actOf(undefined, planned)).toBe('planned');
    expect(actOf(planned, revisePlan(planned, aContent({ title: 'Neu' }), today))).toBe('changed');
    expect(actOf(planned, dropPlan(planned, 'other', today))).toBe('cancelled');
    expect(actOf(planned, published)).toBe('published');
    expect(actOf(published, cancel(published, 'no-room', today))).toBe('cancelled');
    expect(actOf(published, running)).toBe('started');
    expect(actOf(running, begun)).toBe('section-started');
    expect(actOf(begun, end(begun, today))).toBe('ended');
  });

  it('names of many sessions only those that went and came', () => {
    const before = aPublishedCourseStart();
    const [first, ...others] = before.content.sessions;
    const moved = { on: calendarDate('2027-02-12'), from: '14:00', to: '15:30' };
    const after = { ...before, content: { ...before.content, sessions: [...others, moved] } };
    expect(fieldChanges(before, after)).toEqual([{ field: 'sessions', before: [first], after: [moved] }]);
  });

  it('does not take another order of the same properties for a change', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_, part: unknown) =>
          typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        );
        return isSame(JSON.parse(JSON.stringify(value)), turned);
      }),
    );
    expect(isSame({ a: undefined }, { b: 1 })).toBe(false);
    expect(isSame([1], { 0: 1 })).toBe(false);
  });
});

describe('the late entry into a section', () => {
  it('lies within the section, and in it fewer than 25 units are taught before that day', () => {
    const { sections: dated } = derive(aContent({ sections }));
    expect(dated.map(({ units, lateEntryUntil }) => [units, lateEntryUntil])).toEqual([
      [60, '2027-01-19'],
      [40, '2027-02-09'],
    ]);
  });
});

describe('the neighbours in a chain', () => {
  const link = (position: number, from: number, to: number): Link => ({
    id: `${position}-${from}`,
    chain: { key: 'k', position },
    startsOn: addDays(calendarDate('2027-01-01'), from),
    endsOn: addDays(calendarDate('2027-01-01'), to),
  });

  it('are each other’s, wherever every place is taken once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2 }), (places) => {
        const links = places.map((place) => link(place, place * 30, place * 30 + 25));
        for (const one of links) {
          const next = neighboursOf(one, links).successor;
          if (next && neighboursOf(next, links).predecessor?.id !== one.id) return false;
        }
        return true;
      }),
    );
  });

  it('are the closest in time where two groups share a place', () => {
    const [morning, evening] = [link(2, 30, 55), link(2, 60, 85)];
    expect(neighboursOf(link(1, 0, 25), [morning, evening]).successor).toBe(morning);
    expect(neighboursOf(link(3, 90, 115), [morning, evening]).predecessor).toBe(evening);
  });

  it('may overlap by a week and no more', () => {
    const [first, soon, tooSoon] = [link(1, 0, 25), link(2, 18, 50), link(2, 17, 50)];
    expect(followsInTime(first.endsOn, soon.startsOn)).toBe(true);
    expect(followsInTime(first.endsOn, tooSoon.startsOn)).toBe(false);
  });
});
