import type { CourseStartFacts, HandoverState, WebhookEvent } from '@app/contracts';

/** Something that happened and concerns one provider, ready to be told to its software. */
export interface Concern {
  readonly type: WebhookEvent;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a newer version of a course start is to its provider's software; `known`: an earlier one was heard of. */
export function aboutCourseStart(facts: CourseStartFacts, known: boolean): Concern {
  const { courseStartId, version, status, asOf } = facts;
  const type =
    status === 'cancelled' ? 'course-start.cancelled' : known ? 'course-start.changed' : 'course-start.published';
  return { type, timestamp: asOf, data: { courseStartId, version, status } };
}

export interface OfferCounts {
  readonly open: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly withdrawn: number;
}

/** Offers as numbers: who was asked, and what they said, is no business of a machine's. */
export function aboutOffers(courseStartId: string, timestamp: string, counts: OfferCounts): Concern {
  return { type: 'seat-offers.changed', timestamp, data: { courseStartId, ...counts } };
}

const incoming: readonly HandoverState[] = ['offered', 'accepted', 'completed'];

/** True once the receiver may know: from the offer on, which needs the person's consent. */
export function isIncoming(state: string): boolean {
  return incoming.some((known) => known === state);
}
