import type { Tables } from '@app/persistence';
import { CourseStarts1795219200001 } from './migrations/0001-course-starts.js';

/** What the course registry owns in the database. */
export const courseRegistryTables: Tables = {
  schema: 'course_registry',
  rows: [],
  migrations: [CourseStarts1795219200001],
};
