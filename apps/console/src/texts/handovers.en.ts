import type * as german from './handovers.de.js';

// Who goes from one course to the next.

export const handovers: typeof german.handovers = {
  title: 'Hand-overs',
  lead: 'Whoever ends a course and goes on is handed over to the next provider: with the person’s consent and the word of both sides.',
  outgoing: 'I hand over',
  incoming: 'I receive',
  mine: 'Hand-overs of my people',
  caption: 'Hand-overs',
  reference: 'Number',
  from: 'from the course',
  to: 'to the course',
  state: 'State',
  gap: (days) => `Gap: ${days}`,
  noFollowOn: 'no follow-on course yet',
  consented: (date) => `Consent of ${date}`,
  noConsent: 'Consent is missing',
  senderSaid: 'sending provider has confirmed',
  receiverSaid: 'receiving provider has confirmed',
  none: 'There are no hand-overs at the moment.',
  confirm: 'Confirm the hand-over',
  complete: 'Person has begun with us',
  accept: 'Confirm the reception',
  decline: 'Decline the reception',
  give: 'Person consents',
  refuse: 'Person does not consent',
  consentTitle: 'Consent',
  consentText:
    'The sending provider may tell the receiving provider which course I attended and at which level I can go on. My name and contact are passed on so that the new provider can invite me. I can withdraw this at any time.',
  done: 'Noted.',
};

export const handoverStates: typeof german.handoverStates = {
  proposed: 'proposed',
  consented: 'consent given',
  offered: 'place offered',
  accepted: 'place accepted',
  completed: 'completed',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
};
