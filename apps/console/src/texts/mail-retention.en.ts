import type { mailRetention as de } from './mail-retention.de.js';

export const mailRetention: typeof de = {
  caption: 'Mails and what is in them',
  rules: {
    looks: 'Log of looks at the mails that were sent',
    mails: 'Mails sent and undeliverable: address, time, outcome',
    news: 'News from which digests are made',
    digests: 'Digests: subject and number of news',
    subscriptions: 'Ended subscriptions with their address',
    offers: 'Place offers declined, expired and withdrawn (copy for mails)',
    'taken-offers': 'Place offers accepted, after the end of the course (copy for mails)',
    handovers: 'Finished hand-overs (copy for mails)',
    'legal-clocks': 'Time limits that no longer run (copy for mails)',
    'calendar-entries': 'Course dates for calendars, after the end of the course',
    'webhook-offers': 'Place offers after the end of the course (number and state, for webhooks)',
    'webhook-course-starts': 'Course starts after the end of the course (number and provider, for webhooks)',
    'course-starts': 'Course starts after the end of the course (copy for mails)',
    runs: 'Proof of the deletion runs',
  },
};
