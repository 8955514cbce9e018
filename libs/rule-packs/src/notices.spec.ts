import type { CalendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { noticesInForce, rulePackNotices } from './notices.js';

const on = (day: string) => noticesInForce(day as CalendarDate).map(({ id }) => id);

describe('notices', () => {
  it('hold from their first day, and until further notice where no last day is known', () => {
    expect(on('2026-02-08')).toEqual([]);
    expect(on('2026-02-09')).toEqual(['de.bamf.ik.stop-44-4']);
    expect(on('2030-01-01')).toEqual(['de.bamf.ik.stop-44-4']);
  });

  it('say what they close and where that is written', () => {
    for (const { closes, sources, name } of rulePackNotices) {
      expect([closes.length > 0, sources.length > 0, name.de !== '' && name.en !== '']).toEqual([true, true, true]);
    }
  });
});
