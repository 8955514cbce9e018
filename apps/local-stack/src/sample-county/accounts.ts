import type { Role } from '@app/identity';

/** Somebody who can sign in at the local issuer. All of them are invented. */
export interface SampleAccount {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly email: string;
  /** Key of the organisation they work for; absent for somebody whom the county has still to let in. */
  readonly organisation?: string;
  readonly roles: readonly Role[];
  /** What they do, in the words of their office. */
  readonly task: string;
}

/** Shown on the login page and at every start: this password guards nothing. */
const password = 'kursbruecke';

export const sampleAccounts: readonly SampleAccount[] = [
  account('ayla.demir', 'Ayla Demir', 'sprachwerk-ruhr', 'sprachwerk.example', 'provider_staff', 'Kursplanung'),
  account('jonas.vogt', 'Jonas Vogt', 'volkshochschule-beispiel', 'vhs.example', 'provider_staff', 'Kursplanung'),
  account('mira.kessler', 'Mira Keßler', 'lernhaus-emscher', 'lernhaus.example', 'provider_staff', 'Kursplanung'),
  account('anna.traeger', 'Anna Träger', 'jobcenter-beispiel', 'jobcenter.example', 'case_manager', 'Fallmanagement'),
  account('paul.lindner', 'Paul Lindner', 'jobcenter-beispiel', 'jobcenter.example', 'case_manager', 'Fallmanagement'),
  account('katrin.sommer', 'Katrin Sommer', 'stadt-bochum', 'stadt.example', 'coordinator', 'Bildungskoordination'),
  account('samira.haddad', 'Samira Haddad', 'beratung-beispiel', 'beratung.example', 'counsellor', 'Beratung'),
  account('tom.brandt', 'Tom Brandt', 'stadt-bochum', 'stadt.example', 'county_admin', 'Verwaltung des Systems'),
  account('eva.kranz', 'Eva Kranz', 'stadt-bochum', 'stadt.example', 'dpo', 'Datenschutz'),
  {
    username: 'nele.marten',
    password,
    displayName: 'Nele Marten',
    email: 'nele.marten@lernwerkstatt.example',
    roles: ['provider_staff'],
    task: 'für einen Kursträger, den Sie aufnehmen',
  },
];

function account(
  username: string,
  displayName: string,
  organisation: string,
  domain: string,
  role: Role,
  task: string,
): SampleAccount {
  const email = `${username}@${domain}`;
  return { username, password, displayName, email, organisation, roles: [role], task };
}
