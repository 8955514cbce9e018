import { type CourseStartId, notFound, type OrganisationId, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { NameVenue } from '../venue/name-venue/name-venue.query.js';
import type { RequestedContent } from './content-from.js';
import { CourseStarts } from './persistence/course-starts.js';

/** Fills in the house of a course start that names it by its id. What was said stays, should the house be described anew. */
@Injectable()
export class NamedVenues {
  constructor(
    private readonly queries: QueryBus,
    private readonly transactions: Transactions,
    private readonly courseStarts: CourseStarts,
  ) {}

  /** Refuses `/venueId` when it is no venue of this provider, or one that closes before the course ends; `/venueRoom` when it has no such room. */
  async in<C extends Partial<RequestedContent>>(providerId: OrganisationId, content: C, until: string): Promise<C> {
    if (!content.venueId) return withoutRoom(content);
    const room = content.venueRoom ?? undefined;
    const named = await this.queries.execute(new NameVenue(providerId, content.venueId, until, room));
    const { accessible, easting: _easting, northing: _northing, ...venue } = named;
    return { ...content, venue, accessible: content.accessible ?? accessible };
  }

  /** The same for what is said anew of a course start there is. */
  async inRevision<C extends Partial<RequestedContent>>(id: CourseStartId, revision: C): Promise<C> {
    if (!revision.venueId) return withoutRoom(revision);
    const courseStart = await this.transactions.run((tx) => this.courseStarts.find(tx, id));
    if (!courseStart) throw notFound('course-start');
    return this.in(courseStart.providerId, revision, revision.endsOn ?? courseStart.content.endsOn);
  }
}

/** A room is one of a venue that is named with it. */
function withoutRoom<C extends Partial<RequestedContent>>(content: C): C {
  if (content.venueRoom) throw refuseField('/venueRoom', 'venue.room-unknown', 'A room of which venue?');
  return content;
}
