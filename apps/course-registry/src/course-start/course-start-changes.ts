import type { CourseStartView } from '@app/contracts';
import { type Organisation, Organisations } from '@app/identity';
import { type CourseStartId, notFound, type OrganisationId } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { Announcements, type CourseStartMessage } from './announcements.js';
import { viewOf } from './course-start-view.js';
import { type CourseStart, isUnannounced } from './domain/course-start.js';
import type { Cause } from './domain/history.js';
import { CourseStarts } from './persistence/course-starts.js';
import { Places } from './persistence/places.js';

/** Who wants to change which course start, at which version of it. */
export interface ChangeRequested {
  readonly id: CourseStartId;
  /** The provider on whose behalf; undefined for somebody who may act for any of them. */
  readonly onBehalfOf: OrganisationId | undefined;
  /** The version the caller has seen; undefined when the caller does not mind. */
  readonly seen: number | undefined;
  readonly cause: Cause;
}

type Decide = (courseStart: CourseStart, provider: Organisation) => CourseStart;

/** Changes one course start and tells of it: read, decide, write, tell. Of a plan nobody is told. */
@Injectable()
export class CourseStartChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly courseStarts: CourseStarts,
    private readonly places: Places,
    private readonly announcements: Announcements,
  ) {}

  async make(change: ChangeRequested, message: CourseStartMessage, decide: Decide): Promise<CourseStartView> {
    return this.transactions.run((tx) => this.makeIn(tx, change, message, decide));
  }

  /** The same as a part of something else that happens in `tx`. */
  async makeIn(
    tx: Tx,
    { id, onBehalfOf, seen, cause }: ChangeRequested,
    message: CourseStartMessage,
    decide: Decide,
  ): Promise<CourseStartView> {
    const courseStart = await this.courseStarts.toChange(tx, id);
    const provider = courseStart && (await this.organisations.byId(courseStart.providerId));
    if (!courseStart || !provider) throw notFound('course-start');
    if (onBehalfOf !== undefined && courseStart.providerId !== onBehalfOf) throw notFound('course-start');
    refuseStale(seen, courseStart.version);

    const next = decide(courseStart, provider);
    const taken = await this.places.of(tx, id);
    if (next.version === courseStart.version) return viewOf({ courseStart, provider, taken });
    await this.courseStarts.replace(tx, courseStart, next, cause);
    if (!isUnannounced(next)) await this.announcements.tell(tx, message, next, provider.name);
    return viewOf({ courseStart: next, provider, taken });
  }
}
