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
  course('zwei Gründe', 'NOT_SUITABLE', 'LEVEL', 'DISTANCE'),
  course('voll', 'FULL_TAKEN'),
  course('ein Grund', 'NOT_SUITABLE', 'LEVEL'),
  course('vorgemerkt', 'ASSIGNED', 'OUTSIDE_LEAD'),
];

it('puts the course first that misses least', () => {
  expect(byNearness(courses).map(({ title }) => title)).toEqual(['vorgemerkt', 'voll', 'ein Grund', 'zwei Gründe']);
});

it('counts for how many courses each reason holds, the most frequent first', () => {
  expect(reasonCounts(courses).map(({ code, courses: count }) => [code, count])).toEqual([
    ['LEVEL', 2],
    ['DISTANCE', 1],
    ['OUTSIDE_LEAD', 1],
  ]);
});
