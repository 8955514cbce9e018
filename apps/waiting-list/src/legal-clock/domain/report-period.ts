import { addDays, type CalendarDate, dayNumber } from '@app/kernel';

/** Days of which a provider reports, the last of them included. */
export interface ReportPeriod {
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** A Saturday: every report is due on a Friday, the same one for every provider. */
const firstDay = '2026-01-03' as CalendarDate;

/** The period that `today` lies in. The law says how often, not on which day. */
export function reportPeriod(today: CalendarDate, days: number): ReportPeriod {
  const periods = Math.floor((dayNumber(today) - dayNumber(firstDay)) / days);
  const startsOn = addDays(firstDay, periods * days);
  return { startsOn, dueOn: addDays(startsOn, days - 1) };
}
