import { applyMembers, identityTables, type Role } from '@app/identity';
import { migrate } from '@app/persistence';
import pg from 'pg';

/** Subjects of the sample members; all people and organisations here are invented. */
const members = {
  'provider-staff': { organisation: 'sprachwerk-ruhr', roles: ['provider_staff'] },
  'other-provider-staff': { organisation: 'lernhaus-herne', roles: ['provider_staff'] },
  'case-manager': { organisation: 'jobcenter-bochum', roles: ['case_manager'] },
  colleague: { organisation: 'jobcenter-bochum', roles: ['case_manager'] },
  'other-case-manager': { organisation: 'jobcenter-herne', roles: ['case_manager'] },
  coordinator: { organisation: 'stadt-bochum', roles: ['coordinator'] },
  counsellor: { organisation: 'beratung-bochum', roles: ['counsellor'] },
  'county-admin': { organisation: 'stadt-bochum', roles: ['county_admin'] },
  dpo: { organisation: 'stadt-bochum', roles: ['dpo'] },
} as const satisfies Record<string, { organisation: string; roles: readonly Role[] }>;

export type SampleMember = keyof typeof members;
export const sampleMembers = Object.keys(members) as SampleMember[];

const organisations = [
  {
    key: 'sprachwerk-ruhr',
    kind: 'provider',
    name: 'Sprachwerk Ruhr',
    domain: 'sprachwerk-ruhr.example',
    areas: ['05911'],
  },
  {
    key: 'lernhaus-herne',
    kind: 'provider',
    name: 'Lernhaus Herne',
    domain: 'lernhaus-herne.example',
    areas: ['05916'],
  },
  {
    key: 'jobcenter-bochum',
    kind: 'jobcenter',
    name: 'Jobcenter Bochum',
    domain: 'jobcenter-bochum.example',
    areas: ['05911'],
  },
  {
    key: 'jobcenter-herne',
    kind: 'jobcenter',
    name: 'Jobcenter Herne',
    domain: 'jobcenter-herne.example',
    areas: ['05916'],
  },
  { key: 'stadt-bochum', kind: 'county', name: 'Stadt Bochum', domain: 'stadt-bochum.example', areas: ['05911'] },
  {
    key: 'beratung-bochum',
    kind: 'counselling',
    name: 'Beratung Bochum',
    domain: 'beratung-bochum.example',
    areas: ['05911'],
  },
] as const;

export function sampleRoles(member: SampleMember): readonly Role[] {
  return members[member].roles;
}

export function sampleOrganisation(member: SampleMember): string {
  return members[member].organisation;
}

/** A sample member as the database knows it. */
export interface SeededMember {
  readonly memberId: string;
  readonly organisationId: string;
  readonly organisationKey: string;
}

/**
 * Puts the sample organisations, with one member per role, a colleague and two rivals, into the schema identity of a database.
 * Takes the owner's URL, or anything with `options.url` such as a data source, and opens a connection of its own.
 */
export async function seedIdentity(
  database: string | { readonly options: object },
  issuer: string,
): Promise<Readonly<Record<SampleMember, SeededMember>>> {
  const url = urlOf(database);
  await migrate(url, identityTables, []);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await applyMembers(client, sampleFile(issuer));
    const { rows } = await client.query<SeededMember & { subject: SampleMember }>(seeded, [issuer]);
    return Object.fromEntries(rows.map(({ subject, ...member }) => [subject, member])) as Record<
      SampleMember,
      SeededMember
    >;
  } finally {
    await client.end();
  }
}

/** The sample world as a members file. */
export function sampleFile(issuer: string): object {
  return {
    issuer,
    organisations: organisations.map(({ key, kind, name, domain, areas }) => ({
      key,
      kind,
      name,
      mailDomains: [domain],
      areas,
      members: sampleMembers
        .filter((member) => members[member].organisation === key)
        .map((member) => ({
          subject: member,
          roles: sampleRoles(member),
          displayName: `Beispiel ${member}`,
          email: `${member}@${domain}`,
        })),
    })),
  };
}

function urlOf(database: string | { readonly options: object }): string {
  if (typeof database === 'string') return database;
  const { url } = database.options as { url?: string };
  if (!url) throw new Error('This data source was not opened by URL.');
  return url;
}

const seeded = `
  select member.subject, member.id as "memberId", organisation.id as "organisationId", organisation.key as "organisationKey"
    from identity.member join identity.organisation on organisation.id = member.organisation_id where member.issuer = $1`;
