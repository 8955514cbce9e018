import type { Actor } from '@app/identity';
import type { OrganisationId } from '@app/kernel';

/** The provider whose course starts the caller may change; undefined for the county, which may change any. */
export function actingFor(actor: Actor): OrganisationId | undefined {
  return actor.roles.includes('county_admin') ? undefined : actor.organisationId;
}
