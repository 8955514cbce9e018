import type { Texts } from '../texts/texts.js';

export interface Link {
  readonly href: string;
  readonly label: string;
}

interface Door {
  readonly href: string;
  readonly name: keyof Texts['nav'];
  /** Everybody who is signed in when absent. */
  readonly roles?: readonly string[];
}

const provider = ['provider_staff'];
const caseWork = ['case_manager', 'counsellor'];

const doors: readonly Door[] = [
  { href: '/', name: 'home' },
  { href: '/waiting-entries', name: 'people', roles: caseWork },
  { href: '/seat-offers?state=open', name: 'offers', roles: caseWork },
  { href: '/tasks', name: 'tasks', roles: [...caseWork, ...provider, 'coordinator'] },
  { href: '/hardship-decisions', name: 'hardship', roles: [...caseWork, 'coordinator'] },
  { href: '/twins', name: 'twins', roles: caseWork },
  { href: '/course-starts?provider=mine', name: 'mine', roles: provider },
  { href: '/imports', name: 'imports', roles: [...provider, 'county_admin'] },
  { href: '/handovers', name: 'handovers', roles: [...provider, ...caseWork] },
  { href: '/viability', name: 'viability', roles: ['coordinator', 'county_admin', ...provider] },
  { href: '/policies', name: 'policies', roles: ['coordinator', 'county_admin'] },
  { href: '/waiting-times', name: 'waitingTimes', roles: ['coordinator', 'county_admin'] },
  { href: '/catalogue-usage', name: 'catalogueUsage', roles: ['coordinator', 'county_admin'] },
  { href: '/reads', name: 'reads', roles: ['dpo'] },
  { href: '/course-starts', name: 'courseStarts', roles: [...caseWork, 'coordinator', 'county_admin', 'dpo'] },
  { href: '/subscription', name: 'subscription', roles: ['case_manager', 'coordinator', 'counsellor'] },
];

/** The main areas for these roles, in the order of an ordinary day. */
export function navigationFor(roles: readonly string[], texts: Texts): readonly Link[] {
  const open = doors.filter((door) => !door.roles || door.roles.some((role) => roles.includes(role)));
  return open.map(({ href, name }) => ({ href, label: texts.nav[name] }));
}
