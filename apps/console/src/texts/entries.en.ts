import type * as german from './entries.de.js';

// Who waits: the list, the page of one, and what is done with an entry.

export const entryStates: typeof german.entryStates = {
  waiting: 'waiting',
  paused: 'paused',
  offered: 'place offered',
  placed: 'place accepted',
  'in-course': 'in a course',
  withdrawn: 'ended',
};

export const entries: typeof german.entries = {
  title: 'My people',
  caption: 'People, open offers first',
  register: 'Register a person',
  reference: 'Number',
  level: 'Level',
  since: 'waiting since',
  state: 'State',
  offer: 'Open place offer',
  answerBy: (moment) => `answer by ${moment}`,
  noOffer: 'none',
  why: 'Why no offer?',
  dormant: 'Two offers were not answered. Please talk to the person; the position in the order is kept.',
  dormantShort: 'paused, please ask',
  filter: 'Narrow the list',
  none: 'No people match.',
  municipality: 'Municipality',
  urgent: (count) => (count === 1 ? '1 place offer waits for an answer' : `${count} place offers wait for an answer`),
  urgentLead: 'After that the place goes to the next person. The position in the order is kept.',
};

export const entry: typeof german.entry = {
  title: (reference) => `Person ${reference}`,
  need: 'Need',
  level: 'Level',
  assessed: 'Assessed',
  track: 'Track',
  entitlements: 'Entitlement',
  validUntil: (date) => `valid until ${date}`,
  municipality: 'Municipality',
  reach: 'can reach within',
  km: (count) => `${count} km`,
  availability: 'Time for courses',
  childcare: 'needs childcare',
  accessible: 'needs step-free access',
  intensity: 'Intensity',
  anyIntensity: 'either',
  earliest: 'from, at the earliest',
  latest: 'from, at the latest',
  groups: 'also eligible for',
  waitingSince: 'on the waiting list since',
  waits: (days) => `for ${days}`,
  state: 'State',
  completed: 'Last course ended on',
  offerTitle: 'Place offer',
  offerLead: 'A place is held for this person until there is an answer or the deadline ends.',
  toOffer: 'Look and answer',
  why: 'Why no offer yet?',
  person: 'Name and contact',
  personLead:
    'Names are kept encrypted in an area of their own. Every reading is recorded with purpose, time and your account.',
  purpose: 'What for?',
  reveal: 'Show name and contact',
  actions: 'What you can do',
  change: 'Change the details',
  pause: 'Pause',
  pauseLead: 'Then no new offers come; the position in the order is kept.',
  resume: 'Resume',
  withdraw: 'Take off the waiting list',
  withdrawLead: 'This ends the waiting. For 14 days the entry can be opened again.',
  withdrawReason: 'Reason',
  paused: 'Paused. The position in the order is kept.',
  resumed: 'Resumed.',
  withdrawn: 'Taken off the waiting list.',
  changed: 'The change is saved.',
  registered: (reference) => `Registered. The number is ${reference}. Being on the waiting list is not a place yet.`,
};

export const endReasons: typeof german.endReasons = {
  'found-work': 'found work',
  training: 'training',
  'moved-away': 'moved away',
  illness: 'illness',
  'other-course': 'another course',
  'no-longer-wanted': 'no longer wanted',
  'registered-twice': 'registered twice',
};

export const purposes: typeof german.purposes = {
  advise: 'Advice',
  contact: 'Getting in touch',
  correct: 'Correcting details',
  enrol: 'Enrolment in the course',
  handover: 'Hand-over',
  notify: 'Notice required by law',
};

export const personPage: typeof german.personPage = {
  title: (reference) => `Name and contact of ${reference}`,
  logged: (purpose) => `This reading is recorded. Purpose: ${purpose}.`,
  name: 'Name',
  phone: 'Phone',
  email: 'Mail',
  bornOn: 'Date of birth',
  preferredLanguage: 'Language',
  back: 'Back to the person',
};
