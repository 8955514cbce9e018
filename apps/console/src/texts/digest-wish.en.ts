import type { digestWish as german } from './digest-wish.de.js';

export const digestWish: typeof german = {
  byDefault:
    'This digest runs without you having to set anything: on Mondays and Thursdays at 07:30 for the area of your office.',
  weekdays: 'On these days',
  weekdaysHint:
    'Without a choice on every working day. If a day is a public holiday, the mail comes on the next working day.',
  days: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
  },
  which: 'Which course starts',
  courseTypes: 'Only these types of course',
  fundingPaths: 'Only with one of these ways in',
  formats: 'Only these formats',
  childcareOnly: 'Only with childcare',
  ownPeopleOnly: 'No course starts, only what concerns my people or the courses of my office',
};
