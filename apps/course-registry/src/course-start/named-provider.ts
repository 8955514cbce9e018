import { type Actor, type Organisation, Organisations } from '@app/identity';
import { notFound, refuseField } from '@app/kernel';
import { Injectable } from '@nestjs/common';

export type NamedProvider = Pick<Organisation, 'id' | 'key' | 'name' | 'areas'>;

/** For which provider the caller records something new. */
@Injectable()
export class NamedProviders {
  constructor(private readonly organisations: Organisations) {}

  /** Staff speak for their own provider; the county names one. Somebody else's provider is not there for them. */
  async for(actor: Actor, key: string | undefined): Promise<NamedProvider> {
    const { organisationId: id, organisationKey, organisationName: name, areas, roles } = actor;
    if (roles.includes('provider_staff') && (key ?? organisationKey) === organisationKey)
      return { id, key: organisationKey, name, areas };
    if (!roles.includes('county_admin')) throw notFound('provider');
    if (key === undefined) throw refuseField('/provider', 'provider.required', 'For which provider is this published?');
    const provider = await this.organisations.byKey(key);
    if (provider?.kind !== 'provider') throw notFound('provider');
    return provider;
  }
}
