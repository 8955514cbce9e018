import type { Texts } from '../texts/texts.js';

export interface StartTile {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

type TileName = Exclude<keyof Texts['start']['tiles'], 'mailbox'>;

const hrefs: Readonly<Record<TileName, string>> = {
  mine: '/course-starts?provider=mine',
  publish: '/course-starts/new',
  imports: '/imports',
  handovers: '/handovers',
  tasks: '/tasks',
  notices: '/notices',
  people: '/waiting-entries',
  register: '/waiting-entries/new',
  offers: '/seat-offers?state=open',
  hardship: '/hardship-decisions',
  courseStarts: '/course-starts',
  subscription: '/subscription',
  waitingTimes: '/waiting-times',
  viability: '/viability',
  findings: '/findings',
  ownProvider: '/provider',
  providerRequests: '/provider-requests',
  catalogueUsage: '/catalogue-usage',
  policies: '/policies',
  placesKept: '/places-kept',
  offerBatches: '/offer-batches',
  missedClocks: '/missed-clocks',
  goals: '/goals',
  twins: '/twins',
  reads: '/reads',
  sentMails: '/sent-mails',
  mailStatus: '/mail-status',
  retention: '/retention',
};

const byRole: Readonly<Record<string, readonly TileName[]>> = {
  provider_staff: [
    'mine',
    'publish',
    'imports',
    'handovers',
    'tasks',
    'notices',
    'viability',
    'findings',
    'ownProvider',
  ],
  case_manager: [
    'people',
    'offers',
    'tasks',
    'notices',
    'register',
    'hardship',
    'handovers',
    'twins',
    'courseStarts',
    'subscription',
  ],
  counsellor: ['people', 'register', 'offers', 'tasks', 'notices', 'twins', 'hardship', 'courseStarts', 'subscription'],
  coordinator: [
    'viability',
    'waitingTimes',
    'goals',
    'tasks',
    'hardship',
    'offerBatches',
    'placesKept',
    'missedClocks',
    'policies',
    'courseStarts',
    'findings',
    'catalogueUsage',
    'mailStatus',
    'subscription',
  ],
  county_admin: [
    'providerRequests',
    'waitingTimes',
    'goals',
    'viability',
    'offerBatches',
    'placesKept',
    'missedClocks',
    'policies',
    'imports',
    'courseStarts',
    'findings',
    'catalogueUsage',
    'mailStatus',
  ],
  dpo: ['reads', 'sentMails', 'retention', 'courseStarts'],
};

/** What somebody with these roles most likely comes for, first things first. */
export function tilesFor(roles: readonly string[], texts: Texts, mailboxUrl: string | undefined): readonly StartTile[] {
  const names = [...new Set(roles.flatMap((role) => byRole[role] ?? []))];
  const tiles = names.map((name) => ({ href: hrefs[name], ...texts.start.tiles[name] }));
  return mailboxUrl ? [...tiles, { href: mailboxUrl, ...texts.start.tiles.mailbox }] : tiles;
}
