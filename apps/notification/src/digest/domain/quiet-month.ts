import { addMonths, calendarDateOf } from '@app/kernel';

/** True a calendar month after something was mailed last: silence then wants a word that the subscription goes on. */
export function isQuietLong(mailedAt: Date, now: Date): boolean {
  return addMonths(calendarDateOf(mailedAt), 1) <= calendarDateOf(now);
}
