import { describe, expect, it } from '@jest/globals';
import { audienceOfGoal, newsOfGoal } from './goal-news.js';

const since = '2026-10-01';
const stood = (standing: string) => ({ standing, since });

describe('a goal is news', () => {
  it.each([
    ['heard of for the first time, missed', undefined, 'missed', 'missed'],
    ['missed after it was reached', 'reached', 'missed', 'missed'],
    ['reached after it was missed', 'missed', 'reached', 'reached'],
    ['heard of for the first time, reached', undefined, 'reached', undefined],
    ['still missed', 'missed', 'missed', undefined],
    ['still reached', 'reached', 'reached', undefined],
    ['ended', 'missed', 'ended', undefined],
  ] as const)('%s', (_, before, now, what) => {
    expect(newsOfGoal(before && stood(before), stood(now))?.what).toBe(what);
  });

  it('reached again with since when it was missed', () => {
    expect(newsOfGoal(stood('missed'), { standing: 'reached', since: '2026-11-01' })?.after).toEqual({
      since: '2026-11-01',
      missedSince: since,
    });
  });

  it('to those who coordinate its counties, under whichever key they stand', () => {
    expect(audienceOfGoal({ counties: ['05911'] })).toEqual({ kind: 'area', municipalities: ['05911', '05911000'] });
  });
});
