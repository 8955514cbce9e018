import { expect, it } from '@jest/globals';
import { byNearness, type ExplainedCourse, reasonCounts } from './nearness.js';

const course = (title: string, code: ExplainedCourse['code'], ...reasons: readonly string[]) =>
  ({
    courseStartId: title,
    title,
    providerName: 'Sprachwerk Ruhr',
    startsOn: '2027-01-11',
    code,
    sentence: '',
    rulePackVersion: 'de.bamf.ik@2024-12-07',
    reasons: reasons.map((reason) => ({ code: reason, sentence: `wegen ${reason}` })),
  }) as ExplainedCourse;

const courses = [
  course('drei Gründe', 'NOT_SUITABLE', 'LEVEL', 'DISTANCE', 'TRACK'),
  course('zwei Gründe', 'NOT_SUITABLE', 'LEVEL', 'DISTANCE'),
  course('voll', 'FULL_TAKEN'),
  course('ein Grund', 'NOT_SUITABLE', 'LEVEL'),
  course('ungünstiger', 'LESS_PREFERRED_THAN_OWN'),
  course('vorgemerkt', 'ASSIGNED', 'OUTSIDE_LEAD'),
];

it('puts the courses first that miss least', () => {
  expect(byNearness(courses).map(({ group, courses: found }) => [group, found.map(({ title }) => title)])).toEqual([
    ['own', ['vorgemerkt']],
    ['full', ['voll']],
    ['almost', ['ein Grund']],
    ['other', ['ungünstiger']],
    ['far', ['zwei Gründe', 'drei Gründe']],
  ]);
});

it('counts for how many courses each reason holds, the most frequent first', () => {
  expect(reasonCounts(courses).map(({ code, courses: count }) => [code, count])).toEqual([
    ['LEVEL', 3],
    ['DISTANCE', 2],
    ['TRACK', 1],
    ['OUTSIDE_LEAD', 1],
  ]);
});
