import type { Texts } from '../texts/texts.js';

export interface Link {
  readonly href: string;
  readonly label: string;
  /** Where its further pages are. */
  readonly also?: readonly string[];
}

interface Door {
  readonly href: string;
  readonly name: keyof Texts['nav'];
  /** Everybody who is signed in when absent. */
  readonly roles?: readonly string[];
  readonly also?: readonly string[];
  /** Not of every day: under "more"; for these roles only where they are named. */
  readonly seldom?: true | readonly string[];
}

const provider = ['provider_staff'];
const caseWork = ['case_manager', 'counsellor'];
const steering = ['coordinator', 'county_admin'];

const doors: readonly Door[] = [
  { href: '/', name: 'home' },
  { href: '/waiting-entries', name: 'people', roles: caseWork },
  { href: '/seat-offers?state=open', name: 'offers', roles: caseWork },
  { href: '/tasks', name: 'tasks', roles: [...caseWork, ...provider, 'coordinator'] },
  { href: '/hardship-decisions', name: 'hardship', roles: [...caseWork, 'coordinator'], seldom: true },
  { href: '/twins', name: 'twins', roles: caseWork, seldom: true },
  { href: '/course-starts?provider=mine', name: 'mine', roles: provider },
  { href: '/imports', name: 'imports', roles: [...provider, 'county_admin'] },
  { href: '/handovers', name: 'handovers', roles: [...provider, ...caseWork] },
  { href: '/viability', name: 'viability', roles: ['coordinator', 'county_admin', ...provider] },
  { href: '/findings', name: 'findings', roles: ['coordinator', 'county_admin', ...provider], seldom: provider },
  { href: '/offer-batches', name: 'offerBatches', roles: steering, seldom: true },
  { href: '/places-kept', name: 'placesKept', roles: steering, seldom: true },
  { href: '/missed-clocks', name: 'missedClocks', roles: steering, seldom: true },
  { href: '/provider', name: 'ownProvider', roles: provider, also: ['/venues', '/api-keys', '/webhooks'] },
  { href: '/provider-requests', name: 'providerRequests', roles: ['county_admin'] },
  { href: '/policies', name: 'policies', roles: ['coordinator', 'county_admin'], seldom: true },
  { href: '/waiting-times', name: 'waitingTimes', roles: ['coordinator', 'county_admin'] },
  { href: '/goals', name: 'goals', roles: steering, seldom: true },
  { href: '/catalogue-usage', name: 'catalogueUsage', roles: ['coordinator', 'county_admin'], seldom: true },
  { href: '/reads', name: 'reads', roles: ['dpo'] },
  { href: '/sent-mails', name: 'sentMails', roles: ['dpo'] },
  { href: '/mail-status', name: 'mailStatus', roles: steering, seldom: true },
  { href: '/course-starts', name: 'courseStarts', roles: [...caseWork, 'coordinator', 'county_admin', 'dpo'] },
  { href: '/subscription', name: 'subscription', roles: [...caseWork, ...provider, 'coordinator'], seldom: true },
  { href: '/mailboxes', name: 'officeMailboxes', roles: [...caseWork, ...provider, 'coordinator'], seldom: true },
];

export interface Navigation {
  /** In the order of an ordinary day. */
  readonly main: readonly Link[];
  /** Folded away. */
  readonly more: readonly Link[];
}

/** The areas for these roles. A single one is not folded away. */
export function navigationFor(roles: readonly string[], texts: Texts): Navigation {
  const open = doors.filter((door) => !door.roles || door.roles.some((role) => roles.includes(role)));
  const link = ({ href, name, also = [] }: Door): Link => ({ href, label: texts.nav[name], also });
  const isSeldom = ({ seldom }: Door) =>
    seldom === true || (seldom !== undefined && roles.every((role) => seldom.includes(role)));
  const seldom = open.filter(isSeldom);
  if (seldom.length < 2) return { main: open.map(link), more: [] };
  return { main: open.filter((door) => !isSeldom(door)).map(link), more: seldom.map(link) };
}
