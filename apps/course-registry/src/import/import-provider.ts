import { type Actor, Organisations } from '@app/identity';
import { notFound, type OrganisationId, refuseField } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** Whose files the caller may bring in and look at. */
@Injectable()
export class ImportProvider {
  constructor(private readonly organisations: Organisations) {}

  /** The provider whose file this is: one's own, or the one the county names. */
  async named(actor: Actor, key: string | undefined): Promise<OrganisationId> {
    const { roles, organisationId, organisationKey } = actor;
    if (roles.includes('provider_staff') && (key ?? organisationKey) === organisationKey) return organisationId;
    if (!roles.includes('county_admin')) throw notFound('provider');
    if (key === undefined) throw refuseField('/provider', 'provider.required', 'Whose file is this?');
    const provider = await this.organisations.byKey(key);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider.id;
  }
}

/** The provider whose imports the caller may see and steer; undefined for the county, which may see all. */
export function seenBy({ roles, organisationId }: Actor): OrganisationId | undefined {
  return roles.includes('county_admin') ? undefined : organisationId;
}
