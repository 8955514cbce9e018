import type { findings as german } from './findings.de.js';

export const findings: typeof german = {
  tile: {
    title: 'Findings on courses',
    text: 'What strikes about course starts, from rooms booked twice to public holidays.',
  },
  title: 'Findings on course starts',
  lead: 'None of them keeps a course start from being published. Say what is meant so; it comes back only when something changes. What the rules have otherwise stands on the page of the course start.',
  leadOfOthers:
    'None of them keeps a course start from being published. What is meant so, the provider says. What the rules have otherwise stands on the page of the course start.',
  hereLeadOfOthers: 'None of them keeps a course start from being published. What is meant so, the provider says.',
  caption: 'Findings, the newest first',
  filter: 'Choose findings',
  none: 'No finding in this selection.',
  severity: 'Weight',
  severities: { error: 'error', warning: 'warning', hint: 'hint' },
  state: 'State',
  states: { open: 'open', acknowledged: 'meant so', all: 'all' },
  finding: 'Finding',
  courseStart: 'Course start',
  since: (day) => `since ${day}`,
  other: 'Other course start:',
  otherPlan: (provider) => `A course start of ${provider} that is not published yet`,
  acknowledge: 'Meant so',
  about: (title) => `: ${title}`,
  reason: 'Reason',
  reasons: {
    intended: 'planned like this',
    'parallel-courses': 'two courses side by side',
    'room-is-divided': 'the room is divided',
    'agreed-with-participants': 'agreed with the participants',
    other: 'another reason',
  },
  done: 'Noted: this is meant so.',
  acknowledged: (day, reason) => `Meant so since ${day}: ${reason}`,
  hereLead:
    'None of them keeps a course start from being published. Say what is meant so; it comes back only when something changes.',
  all: 'All findings',
  more: (count) => `${count} days in all`,
  rules: 'Otherwise than the rules',
  rulesLead: 'Allowed, but the rules of that day have it otherwise. Change it, or leave it.',
  short: {
    'over-enrolled': 'More people are registered than the course has places.',
    'below-minimum': 'There are fewer registrations than the least number of participants.',
    'group-above-maximum': 'The group is larger than the rules for this kind of course have it.',
    'session-on-holiday': 'At least one session is on a public holiday.',
    'session-on-sunday': 'At least one session is on a Sunday.',
    'deadline-after-start': 'Registration closes after the last day on which beginning makes sense.',
    'title-says-another-track': 'The title names another kind of course than its classification.',
    'sessions-overlap': 'Two sessions overlap.',
    'session-count-differs': 'The number of sessions is not the one the provider states.',
    'started-before-its-day': 'The start was reported before the announced day.',
    'ended-before-its-day': 'The end was reported before the announced day.',
  },
  says: {
    doubled: ({ from, to }) =>
      `The same course stands here a second time: same kind, place and times from ${from} to ${to}.`,
    'room-double-booked': ({ days }) => `The room is booked twice at the same time: ${days}.`,
    'venue-double-booked': ({ days }) =>
      `Another course is at this venue at the same time: ${days}. No rooms are entered there.`,
    'over-enrolled': ({ registered, max }) => `${registered} people are registered, the course has ${max} places.`,
    'below-minimum': ({ registered, minimum, startsOn }) =>
      `${registered} of at least ${minimum} people are registered for the start on ${startsOn}.`,
    'group-above-maximum': ({ max, groupMax }) =>
      `The course has ${max} places; the rules for this kind of course allow ${groupMax} at the most.`,
    'session-on-holiday': ({ days }) => `Sessions are on a public holiday: ${days}.`,
    'session-on-sunday': ({ days }) => `Sessions are on a Sunday: ${days}.`,
    'deadline-after-start': ({ deadline, lateEntryUntil }) =>
      `Registration closes (${deadline}) after the last day on which beginning makes sense (${lateEntryUntil}).`,
    'title-says-another-track': () => 'The title names another kind of course than its classification.',
    'sessions-overlap': ({ days }) => `Two sessions of this course overlap: ${days}.`,
    'session-count-differs': () => 'The number of sessions is not the one the provider states.',
    'started-before-its-day': () => 'The start was reported before the announced day.',
    'ended-before-its-day': () => 'The end was reported before the announced day.',
  },
};
