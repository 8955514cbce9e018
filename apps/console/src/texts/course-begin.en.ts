import type { courseBegin as de } from './course-begin.de.js';

export const courseBegin: typeof de = {
  title: 'Course has begun',
  lead: 'This cannot be taken back. After it the course can no longer be postponed or cancelled, and you report who came.',
  early: (day) =>
    `The course is announced for ${day}. Has it really begun already? If not, please postpone or change it instead.`,
  entryUntil: (day) => `Whoever enters later can do so until ${day}.`,
  submit: 'Yes, the course has begun',
  noSessionsAdded: (day) =>
    `The change is saved. The last day is ${day} now, but no sessions were added by it: give the times under “Change” if there are lessons until then.`,
};
