import type * as german from './offers.de.js';

// Places that are offered, and the answers to them.

export const offers: typeof german.offers = {
  title: 'Place offers',
  caption: 'Place offers, the latest first',
  none: 'No place offers match.',
  course: 'Course',
  state: 'State',
  answerBy: 'Answer by',
  reference: 'Person',
};

export const offerStates: typeof german.offerStates = {
  open: 'open',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'deadline passed',
  withdrawn: 'withdrawn',
};

export const offer: typeof german.offer = {
  title: (reference) => `Place offer for ${reference}`,
  deadline: (moment) => `Please answer by ${moment}`,
  deadlineLead: 'Until then the place is held for this person. After that it goes to the next.',
  course: 'Course',
  begins: 'Begins',
  times: 'Times',
  place: 'Place',
  provider: 'Provider',
  level: 'Entry level',
  state: 'State',
  answered: 'Answered',
  uncertain: 'What is not certain yet',
  uncertainPoints: [
    'The provider confirms only when the person has actually begun.',
    'The course can be postponed or cancelled if too few take part.',
    'Entitlement and costs are still decided by the body in charge.',
  ],
  accept: 'The person takes the place',
  acceptLead: 'The place is noted for them, and the provider learns their number.',
  acceptSubmit: 'Accept the place',
  decline: 'The person declines',
  declineLead: 'The position in the order is kept. The reason helps to find something more suitable.',
  declineReason: 'Reason',
  declineSubmit: 'Decline the place',
  accepted: 'Accepted. The place is noted; the provider confirms once the person has begun.',
  declined: 'Declined. The position in the order is kept.',
};

export const declineReasons: typeof german.declineReasons = {
  'too-far': 'too far',
  'wrong-time': 'wrong time',
  'no-childcare': 'no childcare',
  'already-in-a-course': 'already in a course',
  'found-work': 'found work',
  illness: 'illness',
  'too-early': 'too early',
  other: 'other reason',
};
