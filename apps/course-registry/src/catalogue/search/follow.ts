import { catalogueStatuses, feedKeepsDays } from '@app/contracts';
import { addDays, type CalendarDate } from '@app/kernel';
import type { CourseStartFilter } from '../../course-start/search-course-starts/search-course-starts.query.js';

/**
 * What programs follow: a list's filter, but what was cancelled or has ended stays for a while, so that whoever had
 * seen it learns what became of it.
 */
export function followed(filter: CourseStartFilter, today: CalendarDate): CourseStartFilter {
  return { statuses: catalogueStatuses, endsFrom: addDays(today, -feedKeepsDays), ...filter };
}
