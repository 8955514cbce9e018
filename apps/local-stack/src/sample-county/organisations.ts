import type { MembersFile, OrganisationEntry } from '@app/identity';
import { sampleAccounts } from './accounts.js';

/** County, job center, providers and a counselling body: real places, invented names. */
const organisations: readonly Omit<OrganisationEntry, 'members'>[] = [
  {
    key: 'stadt-bochum',
    kind: 'county',
    name: 'Stadt Bochum (Beispiel)',
    mailDomains: ['stadt.example'],
    areas: ['05911', '05916', '05954'],
  },
  {
    key: 'jobcenter-beispiel',
    kind: 'jobcenter',
    name: 'Jobcenter Bochum (Beispiel)',
    mailDomains: ['jobcenter.example'],
    areas: ['05911', '05916', '05954'],
  },
  provider('sprachwerk-ruhr', 'Sprachwerk Ruhr (Beispiel)', 'sprachwerk.example', ['05911']),
  provider('volkshochschule-beispiel', 'Volkshochschule Beispielstadt', 'vhs.example', ['05911']),
  provider('lernhaus-emscher', 'Lernhaus Emscher (Beispiel)', 'lernhaus.example', ['05916', '05954']),
  {
    key: 'beratung-beispiel',
    kind: 'counselling',
    name: 'Migrationsberatung Beispiel',
    mailDomains: ['beratung.example'],
    areas: ['05911', '05916', '05954'],
  },
];

function provider(key: string, name: string, domain: string, areas: string[]): Omit<OrganisationEntry, 'members'> {
  return { key, kind: 'provider', name, mailDomains: [domain], areas };
}

/** The members file of the sample county, as a county would write its own. */
export function sampleMembers(issuer: string): MembersFile {
  return {
    issuer,
    organisations: organisations.map((organisation) => ({
      ...organisation,
      members: sampleAccounts
        .filter((account) => account.organisation === organisation.key)
        .map(({ username, roles, displayName, email }) => ({
          subject: username,
          roles: [...roles],
          displayName,
          email,
        })),
    })),
  };
}
