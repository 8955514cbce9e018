import type { FundingPath, Slots } from '../model/person.js';

/** What there is in the field, and how often; shares need not add up to anything. */
export type Shares<T> = readonly (readonly [T, number])[];

export const bands = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;

export const levelShares: Shares<(typeof bands)[number]> = [
  ['A0', 18],
  ['A1', 28],
  ['A2', 24],
  ['B1', 20],
  ['B2', 8],
  ['C1', 2],
];

export const trackShares: Shares<string> = [
  ['general', 67],
  ['alpha', 25],
  ['second-script', 8],
];

export const personFunding: Shares<readonly FundingPath[]> = [
  [['bamf-entitled'], 30],
  [['bamf-entitled', 'self'], 10],
  [['bamf-obliged'], 12],
  [['bamf-obliged', 'jobcenter'], 16],
  [['jobcenter'], 8],
  [['county'], 9],
  [['county', 'self'], 5],
  [['self'], 10],
];

export const courseFunding: Shares<readonly FundingPath[]> = [
  [['bamf-entitled', 'bamf-obliged', 'jobcenter', 'self'], 62],
  [['bamf-entitled', 'bamf-obliged', 'jobcenter'], 18],
  [['county', 'self'], 12],
  [['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'], 8],
];

const weekdays = [0, 1, 2, 3, 4];
const [morning, afternoon, evening] = [0, 1, 2];
const on = (days: readonly number[], part: number): Slots =>
  days.reduce((all, day) => all | (1 << (day * 3 + part)), 0);
const saturday = (1 << 15) | (1 << 16);

export const lessonTimes: Shares<Slots> = [
  [on(weekdays, morning), 45],
  [on([0, 1, 2, 3], morning), 20],
  [on([0, 1, 2, 3], afternoon), 15],
  [on([1, 3], evening), 12],
  [on([0, 2], evening) | saturday, 5],
  [saturday, 3],
];

export const freeTimes: Shares<Slots> = [
  [0b111_111_111_111_111_111, 48],
  [on(weekdays, morning), 18],
  [on(weekdays, morning) | on(weekdays, afternoon), 14],
  [on(weekdays, afternoon) | on(weekdays, evening), 8],
  [on(weekdays, evening) | saturday, 7],
  [on([0, 1, 2, 3], morning), 5],
];
