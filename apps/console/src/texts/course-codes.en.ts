import type * as german from './course-codes.de.js';

// The codes of a course start, in words.

export const courseStatus: typeof german.courseStatus = {
  planned: 'planned',
  published: 'published',
  postponed: 'postponed',
  cancelled: 'cancelled',
  started: 'running',
  ended: 'ended',
  past: 'past',
};

export const courseTypes: typeof german.courseTypes = {
  integration: 'Integration course',
  'integration-alpha': 'Integration course with literacy',
  'integration-second-script': 'Integration course for second-script learners',
  'integration-intensive': 'Integration course, intensive',
  vocational: 'Vocational language course',
  'first-orientation': 'First orientation course',
  county: 'County course',
  volunteer: 'Volunteer course',
};

export const tracks: typeof german.tracks = { general: 'general', alpha: 'literacy', 'second-script': 'second script' };

export const formats: typeof german.formats = { presence: 'on site', online: 'online', hybrid: 'partly online' };

export const targetGroups: typeof german.targetGroups = {
  all: 'everybody',
  women: 'women',
  youth: 'young adults',
  parents: 'parents',
};

export const intensities: typeof german.intensities = { full: 'full-time', part: 'part-time' };

export const fundingPaths: typeof german.fundingPaths = {
  'bamf-entitled': 'Entitlement (BAMF)',
  'bamf-obliged': 'Obligation (BAMF)',
  jobcenter: 'Job centre',
  county: 'County',
  self: 'Self-payer',
};

export const cancelReasons: typeof german.cancelReasons = {
  'too-few-participants': 'too few participants',
  'no-teacher': 'no teacher',
  'no-room': 'no room',
  'no-funding': 'no funding',
  'planned-twice': 'planned twice',
  other: 'other reason',
};

export const weekdays: typeof german.weekdays = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
};

export const dayParts: typeof german.dayParts = { morning: 'mornings', afternoon: 'afternoons', evening: 'evenings' };

export const levels: typeof german.levels = { orientation: 'Orientation course' };
