import type { Addressee, ClockCode } from '@app/contracts';

const about: Readonly<Record<ClockCode, string>> = {
  'start-within-six-weeks': 'No integration course began within six weeks of registration.',
  'start-within-four-weeks': 'No vocational course began within four weeks of registration.',
  'register-within-three-months':
    'The entitlement to a vocational course lapses unless a provider registers the person in time.',
  'entitlement-one-year': 'The entitlement to an integration course runs out.',
  'start-within-a-year': 'The right to take part is lost unless the course begins within a year of registration.',
  'certificate-six-months':
    'A certificate older than six months no longer counts for placement in a vocational course.',
  'travel-subsidy':
    'A travel subsidy must be applied for before the section begins. We do not know whether the person needs or has applied for it.',
  'fourteen-day-report':
    'Providers report every fourteen days how many people registered for vocational courses, when these begin and at which level.',
};

const to: Readonly<Record<Addressee, string>> = {
  person: 'This letter tells the person, and says that it is not an offer of a place.',
  provider: 'This letter reminds the provider of whom it owes the information.',
  bamf: 'This letter informs the Federal Office for Migration and Refugees.',
  'issuing-body': 'This letter informs the body that issued the entitlement.',
};

/** In English, for whoever sends a German letter: what it is about and to whom. */
export function helpWith(clock: ClockCode, addressee: Addressee): string {
  return `${about[clock]} ${to[addressee]} Nothing is sent by itself: send it, then say when and how you did.`;
}
