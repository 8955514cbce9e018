import type * as german from './problems.de.js';

/** What a service refused, or could not do. */
export const problems: typeof german.problems = {
  notFound: {
    title: 'There is nothing here for you',
    lead: 'This page does not exist, or it belongs to another organisation.',
  },
  notYours: { title: 'This belongs to another task', lead: 'You cannot use this page with your task.' },
  badRequest: { title: 'The request cannot be understood', lead: 'Please go back one step and try again.' },
  broken: {
    title: 'Something went wrong',
    lead: 'The error was noted. Your entry may not have been saved; please check before you repeat it.',
  },
  serviceAway: {
    title: 'One part cannot be reached at the moment',
    lead: 'You can go on using everything else. Please try again in a few minutes.',
  },
  issuerAway: {
    title: 'Signing in is not possible at the moment',
    lead: 'The sign-in service does not answer. Please try again in a few minutes.',
  },
  unknownMember: {
    title: 'You are not registered here yet',
    lead: 'You signed in, but no organisation has entered you as a member. Please turn to the system administration.',
  },
  tokenRefused: {
    title: 'Your sign-in is not accepted',
    lead: 'Please sign out and in again. If it stays like this, turn to the system administration.',
  },
  foreignForm: {
    title: 'This form has expired',
    lead: 'Nothing was changed. Please reload the page and send the form again.',
  },
  refused: { title: 'That is not possible', lead: 'Nothing was changed.' },
  part: (name) => `Not reachable: ${name}.`,
  home: 'To the start page',
  again: 'Try again',
  services: {
    'course-registry': 'course starts and imports',
    'waiting-list': 'waiting list, place offers and hand-overs',
    notification: 'digest by mail',
  },
};
