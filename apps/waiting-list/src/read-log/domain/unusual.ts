import type { ReadDayView } from '@app/contracts';
import { addDays, type CalendarDate } from '@app/kernel';

export type MemberDay = Omit<ReadDayView, 'unusual' | 'usual'>;

/** Fewer people than this on a day are never remarkable: one list is longer. */
const atLeast = 60;
const timesUsual = 3;
const usualDays = 28;

/** How far back one must look to know what is usual on `from`. */
export const lookBackFrom = (from: CalendarDate): CalendarDate => addDays(from, -usualDays);

/**
 * Marks the days on which somebody read about many more people than on their own other days; never compares people with
 * one another. Of all days given, those from `from` on are answered.
 */
export function withUnusual(days: readonly MemberDay[], from: CalendarDate): readonly ReadDayView[] {
  return days
    .filter(({ day }) => day >= from)
    .map((day) => {
      const usual = median(otherDays(days, day).map(({ people }) => people));
      return { ...day, usual, unusual: day.people >= atLeast && day.people > timesUsual * usual };
    });
}

function otherDays(days: readonly MemberDay[], { memberId, day }: MemberDay): readonly MemberDay[] {
  const since = lookBackFrom(day as CalendarDate);
  return days.filter((other) => other.memberId === memberId && other.day !== day && other.day >= since);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}
