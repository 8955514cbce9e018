import type * as german from './participants.de.js';

// Who takes part, and how a course ends for them.

export const endCourse: typeof german.endCourse = {
  title: 'End the course',
  lead: 'One result for each person. Whoever goes on stays on the waiting list with the next level and is noted for hand-over.',
  caption: 'Result for each participant',
  person: 'Person',
  result: 'Result',
  goesOn: 'goes on',
  stops: 'does not go on',
  nextLevel: 'Next level',
  usual: 'the next in line',
  nobody: 'No result is outstanding. You can end the course right away.',
  unreported: (people) => `For ${people} it is not reported yet whether they began.`,
  report: 'Report results',
  outstanding: (people) => `The course has ended, but the result for ${people} is missing.`,
  missing: 'Please say for each person whether they go on.',
  submit: 'Report results and end the course',
  endedEarly:
    'One more step: the course has ended now, the results are not reported yet. What you entered is still there; please send it once more in a moment.',
  partly: (reported, of) =>
    `${reported} of ${of} results are reported; the course has not ended yet. Please send the form again.`,
};

export const participants: typeof german.participants = {
  title: 'Participants and place offers',
  lead: 'People appear with their number. You see names one by one, with a reason, once a place is accepted.',
  enrolments: 'Accepted places',
  enrolmentsCaption: 'Who accepted a place',
  offers: 'Open place offers',
  offersCaption: 'Place offers for this course',
  reference: 'Number',
  state: 'State',
  since: 'since',
  until: 'answer by',
  actions: 'Report',
  confirm: 'has begun',
  noShow: 'did not come',
  dropOut: 'Report a drop-out',
  dropOutReason: 'Reason for dropping out',
  nobody: 'Nobody has accepted a place yet.',
  noOffers: 'Nobody is being offered a place at the moment.',
  confirmed: 'Reported: has begun.',
  noShowDone: 'Reported: did not come. The place is free again.',
  dropOutDone: 'The drop-out is reported.',
  person: 'Show name and contact',
  of: (reference) => `for ${reference}`,
};

export const enrolmentStates: typeof german.enrolmentStates = {
  expected: 'expected',
  confirmed: 'has begun',
  'no-show': 'did not come',
  'dropped-out': 'dropped out',
  completed: 'completed',
  withdrawn: 'withdrawn',
};

export const dropOutReasons: typeof german.dropOutReasons = {
  job: 'work',
  training: 'training',
  move: 'moved',
  illness: 'illness',
  childcare: 'childcare',
  unknown: 'unknown',
};
