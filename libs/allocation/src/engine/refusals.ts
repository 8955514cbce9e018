import type { Course } from '../model/course.js';
import type { Person } from '../model/person.js';

/** Whether somebody has declined the course start, or wishes for another kind of course or another provider. */
export function isRefused({ declined, wantedTypes, unwantedProviders }: Person, course: Course): boolean {
  if (declined.includes(course.id)) return true;
  if (wantedTypes && wantedTypes.length > 0 && (course.type === undefined || !wantedTypes.includes(course.type)))
    return true;
  return unwantedProviders?.includes(course.provider) ?? false;
}
