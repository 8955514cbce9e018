import type { TwinView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { Injectable } from '@nestjs/common';
import type { TwinRow } from './persistence/twin-views.js';

/** Says by name which body looks after the other entry. */
@Injectable()
export class NamedTwins {
  constructor(private readonly organisations: Organisations) {}

  async named({ view, otherOrganisationId }: TwinRow): Promise<TwinView> {
    const organisation = await this.organisations.byId(otherOrganisationId);
    return { ...view, other: { ...view.other, organisationName: organisation?.name ?? '' } };
  }
}
