import { addDays, type CalendarDate, isCalendarDate, RuleViolation, refuseField } from '@app/kernel';

/** Living keys of one provider: enough for every program, and for a change of each. */
const mostKeys = 10;
const usualDays = 365;
const longestDays = 731;

/** The last day of a new key: never forgotten keys, so never longer than two years. */
export function expiryOf(wished: string | undefined, today: CalendarDate): string {
  const day = wished ?? addDays(today, usualDays);
  if (!isCalendarDate(day)) throw refuseField('/expiresOn', 'calendar-date.malformed', 'No such day.');
  if (day >= today && day <= addDays(today, longestDays)) return day;
  throw refuseField('/expiresOn', 'api-key.expiry-outside', 'From today to two years ahead.');
}

export function refuseTooMany(live: number): void {
  if (live < mostKeys) return;
  throw new RuleViolation('api-key.too-many', `There are ${mostKeys} living keys at the most.`, [], 'conflict');
}
