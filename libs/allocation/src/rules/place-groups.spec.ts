import { describe, expect, it } from '@jest/globals';
import { aCourse, someone, today } from '../cases/cases.fixtures.js';
import { placeGroups } from './place-groups.js';
import { priority } from './priority.js';
import { defaultTerms } from './terms.js';

describe('the place groups of a course', () => {
  const kept = (places: number, until = today) => ({ kind: 'tier', maxTier: 0, places, until }) as const;
  const holder = (id: string, group?: number | 'open', hardship = false) => {
    const person = someone(id, { hardship });
    return { person, priority: priority(person, today, defaultTerms), group };
  };
  const rooms = (course: Parameters<typeof aCourse>[1], ...holders: readonly ReturnType<typeof holder>[]) =>
    placeGroups(aCourse('c', course), holders, today);

  it('are the hold-outs in order, as far as there are places, then the open ones', () => {
    expect(rooms({ capacity: 10, taken: 2, holdOuts: [kept(3), kept(2)] })).toEqual([3, 2, 3]);
    expect(rooms({ capacity: 4, holdOuts: [kept(3), kept(2)] })).toEqual([3, 1, 0]);
    expect(rooms({ capacity: 3, taken: 5, holdOuts: [kept(3)] })).toEqual([0, 0]);
  });

  it('have a hold-out until the end of its last day', () => {
    expect(rooms({ capacity: 4, holdOuts: [kept(3, today - 1)] })).toEqual([0, 4]);
  });

  it('seat holders in the group recorded, else in the first that fits and has room, else in an open place', () => {
    const course = { capacity: 5, holdOuts: [kept(2)] };
    expect(rooms(course, holder('a', 'open', true))).toEqual([2, 2]);
    expect(rooms(course, holder('a', 0))).toEqual([1, 3]);
    expect(rooms(course, holder('a', undefined, true), holder('b'))).toEqual([1, 2]);
    expect(rooms(course, ...['a', 'b', 'c'].map((id) => holder(id, undefined, true)))).toEqual([0, 2]);
  });

  it('seat holders of a group that is no more in an open place', () => {
    expect(rooms({ capacity: 5, holdOuts: [] }, holder('a', 1))).toEqual([4]);
  });

  it('cover what exceeds a group from the open places, then from the hold-outs in order', () => {
    const two = [holder('a', 0), holder('b', 0)];
    expect(rooms({ capacity: 4, holdOuts: [kept(1), kept(1)] }, ...two)).toEqual([0, 1, 1]);
    expect(rooms({ capacity: 2, holdOuts: [kept(1), kept(1)] }, ...two)).toEqual([0, 0, 0]);
    expect(rooms({ capacity: 2, holdOuts: [kept(1), kept(1)] }, holder('a', 'open'))).toEqual([0, 1, 0]);
    expect(rooms({ capacity: 1, taken: 3, holdOuts: [kept(1)] }, ...two)).toEqual([0, 0]);
  });
});
