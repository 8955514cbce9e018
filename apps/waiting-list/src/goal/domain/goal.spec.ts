import { calendarDate, RuleViolation, wholeCounties } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changeGoal, endGoal, type Goal, goalWished, isDue } from './goal.js';

const today = calendarDate('2026-11-21');
const tomorrow = calendarDate('2026-11-22');
const yesterday = calendarDate('2026-11-20');
const wish = { figure: 'waiting-median', atMostDays: 42, reason: 'Beschluss des Kreistags' } as const;
const goal: Goal = {
  id: '0199d6a0-0000-7000-8000-00000000000a',
  version: 1,
  counties: ['05911'],
  ...wish,
  validFrom: yesterday,
  evaluatedOn: today,
  told: 2,
  toldVersion: 1,
  verdict: { state: 'missed', since: yesterday, days: 55, asOf: today },
};
const refusal = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return undefined;
};

describe('a goal', () => {
  it('is for all counties of whoever sets it, from today on, unless they say otherwise', () => {
    expect(goalWished(wish, ['05916', '05911'], today)).toEqual({
      ...wish,
      counties: ['05911', '05916'],
      validFrom: today,
    });
    expect(goalWished({ ...wish, county: '05916', validFrom: tomorrow }, ['05911', '05916'], today)).toMatchObject({
      counties: ['05916'],
      validFrom: tomorrow,
    });
  });

  it.each([
    ['goal.county-elsewhere', { county: '05954' }, ['05911']],
    ['goal.no-county', {}, ['05954016']],
    ['goal.valid-from-past', { validFrom: yesterday }, ['05911']],
    ['goal.course-not-known-yet', { figure: 'still-waiting-median', courseType: 'integration' }, ['05911']],
  ] as const)('is refused: %s', (code, differing, areas) => {
    expect(refusal(() => goalWished({ ...wish, ...differing }, areas, today))).toBe(code);
  });

  it('may be set for a town that is a county of its own under either key', () => {
    expect(wholeCounties(['05911000', '05911', '05954016'])).toEqual(['05911']);
  });
});

describe('a changed goal', () => {
  it('is looked at again, and stays missed since when it was when its new limit is missed too', () => {
    const changed = changeGoal(goal, { atMostDays: 50 }, today);
    expect(changed).toMatchObject({ version: 2, atMostDays: 50, verdict: goal.verdict });
    expect(isDue(goal, today)).toBe(false);
    expect(isDue(changed, today)).toBe(true);
  });

  it('is reached from today on when the figure known last is not above its new limit', () => {
    expect(changeGoal(goal, { atMostDays: 55 }, today).verdict).toEqual({
      state: 'reached',
      since: today,
      days: 55,
      asOf: today,
    });
  });

  it('keeps its first day once that has come', () => {
    expect(refusal(() => changeGoal(goal, { validFrom: tomorrow }, today))).toBe('goal.begun');
    const ahead = { ...goal, validFrom: tomorrow };
    expect(refusal(() => changeGoal(ahead, { validFrom: yesterday }, today))).toBe('goal.valid-from-past');
    expect(changeGoal(ahead, { validFrom: today }, today).validFrom).toBe(today);
  });

  it('is not changed any more after its end, nor ended twice', () => {
    const ended = endGoal(goal, today);
    expect(ended).toMatchObject({ version: 2, endedOn: today });
    expect(refusal(() => changeGoal(ended, { atMostDays: 1 }, today))).toBe('goal.ended');
    expect(refusal(() => endGoal(ended, today))).toBe('goal.ended');
  });
});

describe('looking at a goal', () => {
  it.each([
    ['on a day on which nobody has', { evaluatedOn: yesterday }, true],
    ['once a day', {}, false],
    ['not before its first day', { validFrom: tomorrow, evaluatedOn: yesterday }, false],
    ['not after its end', { endedOn: today, evaluatedOn: yesterday }, false],
  ] as const)('happens %s', (_, differing, due) => {
    expect(isDue({ ...goal, ...differing }, today)).toBe(due);
  });
});
