import type { mailStatus as german } from './mail-status.de.js';

/** Whether the mails of the system leave, for coordination and county administration. */
export const mailStatus: typeof german = {
  title: 'Outgoing mail',
  tile: { title: 'Outgoing mail', text: 'Whether the mails of the system leave, and what holds them up.' },
  lead: 'Here you see whether the mails of the system leave. Who got which mail is only for data protection to see.',
  leaves: 'Mails leave.',
  held: 'All mails are held.',
  heldBecause: {
    operator: 'Operations have stopped all outgoing mail.',
    restored: 'The database came out of a backup. So that nobody gets a mail twice, operations look first.',
  },
  whoReleases: 'Operations of the system release them. Until then nothing is lost.',
  troubled: 'The mail server takes nothing at the moment.',
  byItself: 'The system tries again by itself. Nothing is lost. If it goes on, call operations.',
  since: (when: string) => `since ${when}`,
  waiting: 'Mails that wait',
  oldest: 'The oldest waits since',
  asOf: 'As of',
  servers: 'Mail servers that take nothing',
  server: 'Mail server',
  why: 'Why',
  answered: (code: string) => `It answered ${code}.`,
  silent: 'It cannot be reached.',
  pausedUntil: 'Left alone until',
  withNextMail: 'tried again with the next mail',
  often: 'How often',
  times: (count: number) => (count === 1 ? 'once' : `${count} times in a row`),
  lately: 'Mails of the last 14 days',
  state: 'What became of it',
  mails: 'Mails',
  none: 'There was no mail in the last 14 days.',
};
