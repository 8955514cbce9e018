import type { Role } from '../actor.js';
import type { Queryable } from './apply-members.js';
import type { OrganisationKind } from './organisations.js';

export interface ListedMember {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly issuer: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** Who works where, by organisation. Without names: the county knows whom a subject belongs to. */
export async function listMembers(database: Queryable): Promise<readonly ListedMember[]> {
  const answer = await database.query(everyMember);
  return (Array.isArray(answer) ? answer : (answer as { rows: unknown }).rows) as readonly ListedMember[];
}

const everyMember = `
  select organisation.key as organisation, organisation.kind, member.issuer, member.subject, member.roles, member.active
    from identity.member join identity.organisation on organisation.id = member.organisation_id
   order by organisation.key, member.subject`;
