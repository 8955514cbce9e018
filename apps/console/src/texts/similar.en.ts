import type { similar as german } from './similar.de.js';

const courseStarts = (count: number) => (count === 1 ? 'one course start' : `${count} course starts`);

export const similar: typeof german = {
  check: 'Check who offers the like',
  title: 'Who offers the like',
  nothingSaved: 'Nothing is saved yet. What you entered is still in the form.',
  missing: (fields) => `Still needed to compare: ${fields}.`,
  unavailable: 'This cannot be checked at the moment. Please try again later.',
  around: (km, place) => `within ${km} km of ${place}`,
  online: 'online',
  nobody: (what, where) => `Nobody else offers ${what} ${where} at the same time.`,
  others: (count, what, where) => `At the same time others offer ${what} ${where}: ${courseStarts(count)}.`,
  closest: (shown) => `The ${shown} closest are shown.`,
  away: (km) => `${km} km away`,
  entryUntil: (day) => `can be joined until ${day}`,
  counted: (moment) => `Places as of ${moment}`,
  demandTitle: 'Who waits for it',
  waiting: (people, county, what) => `About ${people} people wait for ${what} in the area of ${county}.`,
  few: (least, county, what) => `Fewer than ${least} people, or nobody, wait for ${what} in the area of ${county}.`,
  rounded: (step) => `For the whole area, rounded to ${step}.`,
  demandUnavailable: 'How many wait cannot be told at the moment.',
};
