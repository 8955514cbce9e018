import type { OrganisationId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { NameVenue } from '../venue/name-venue/name-venue.query.js';
import type { RequestedContent } from './content-from.js';

/** Fills in the house of a course start that names it by its id. What was said stays, should the house be described anew. */
@Injectable()
export class NamedVenues {
  constructor(private readonly queries: QueryBus) {}

  /** `until`: the last day of the course. Refuses `/venueId` when it is no open venue of this provider. */
  async filledIn<C extends Partial<RequestedContent>>(providerId: OrganisationId, content: C, until: string): Promise<C> {
    if (!content.venueId) return content;
    const named = await this.queries.execute(new NameVenue(providerId, content.venueId, until));
    const { accessible, easting: _easting, northing: _northing, ...venue } = named;
    return { ...content, venue, accessible: content.accessible ?? accessible };
  }
}
