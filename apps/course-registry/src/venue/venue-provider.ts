import { type Actor, type Organisation, Organisations } from '@app/identity';
import { notFound, type OrganisationId, refuseField } from '@app/kernel';
import { Injectable } from '@nestjs/common';

export type VenueOwner = Pick<Organisation, 'id' | 'areas'>;

/** Whose venues the caller may look after: one's own; for the county, whoever it names. */
@Injectable()
export class VenueProvider {
  constructor(private readonly organisations: Organisations) {}

  async named(actor: Actor, key: string | undefined): Promise<VenueOwner> {
    const { roles, organisationId: id, organisationKey, areas } = actor;
    if (roles.includes('provider_staff') && (key ?? organisationKey) === organisationKey) return { id, areas };
    if (!roles.includes('county_admin')) throw notFound('provider');
    if (key === undefined) throw refuseField('/provider', 'provider.required', 'Whose venue is this?');
    const provider = await this.organisations.byKey(key);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider;
  }

  async areasOf(providerId: string): Promise<readonly string[]> {
    return (await this.organisations.byId(providerId))?.areas ?? [];
  }
}

/** The provider whose venues the caller may change; undefined for the county, which may change any. */
export function changedBy({ roles, organisationId }: Actor): OrganisationId | undefined {
  return roles.includes('county_admin') ? undefined : organisationId;
}
