import type { ImmediateKind } from '@app/contracts';
import { isLastPlaces } from './last-places.js';
import type { NewsItem, Now } from './news.js';
import { belongsTo, type Recipient } from './recipient.js';
import { wants } from './wants.js';

export interface Hasty extends Recipient {
  readonly immediateKinds: readonly ImmediateKind[];
}

/** True when `item` is, as things stand, something its reader asked to be told at once; an offer taken back is not. */
export function isUrgent(reader: Hasty, item: NewsItem, now: Now): boolean {
  const kind = belongsTo(reader, item, now) ? kindOf(reader, item, now) : undefined;
  return kind !== undefined && reader.immediateKinds.includes(kind);
}

/**
 * Everything that is untold of what is urgent, so that no digest tells a part of it again: of a course that is off also how
 * it was changed before, and each place that is lost by it.
 */
export function toTellAtOnce(reader: Hasty, untold: readonly NewsItem[], now: Now): readonly NewsItem[] {
  const urgent = untold.filter((item) => isUrgent(reader, item, now));
  const subjects = new Set(urgent.flatMap((item) => subjectsOf(item, now)));
  return untold.filter((item) => subjectsOf(item, now).some((subject) => subjects.has(subject)));
}

function kindOf(reader: Hasty, item: NewsItem, now: Now): ImmediateKind | undefined {
  if (item.kind === 'seat-offer') return kindOfOffer(item, now);
  const course = item.kind === 'course-start' ? now.courses.get(item.courseStartId) : undefined;
  if (item.kind !== 'course-start' || !course || !wants(reader, course.facts)) return undefined;
  if (item.what === 'cancelled') return course.facts.status === 'cancelled' ? 'cancelled' : undefined;
  return item.what === 'last-places' && isLastPlaces(course, now.at) ? 'last-places' : undefined;
}

function kindOfOffer(item: Extract<NewsItem, { kind: 'seat-offer' }>, now: Now): ImmediateKind | undefined {
  const offer = now.offers.get(item.seatOfferId);
  if (!offer || item.audience.of !== 'member') return undefined;
  if (item.what === 'open')
    return offer.state === 'open' && new Date(offer.facts.answerBy) > now.at ? 'offer' : undefined;
  return item.what === 'withdrawn' && lostWith(item.seatOfferId, now) ? 'cancelled-place' : undefined;
}

/** The course that is off and has cost somebody this place, or the offer of it. */
function lostWith(seatOfferId: string, now: Now): string | undefined {
  const offer = now.offers.get(seatOfferId);
  if (offer?.state !== 'withdrawn' || offer.facts.withdrawalReason !== 'course-cancelled') return undefined;
  const { courseStartId } = offer.facts;
  return now.courses.get(courseStartId)?.facts.status === 'cancelled' ? courseStartId : undefined;
}

function subjectsOf(item: NewsItem, now: Now): readonly string[] {
  if (item.kind === 'course-start') return [item.courseStartId];
  if (item.kind !== 'seat-offer' || item.audience.of !== 'member') return [];
  const course = lostWith(item.seatOfferId, now);
  return course ? [item.seatOfferId, course] : [item.seatOfferId];
}
