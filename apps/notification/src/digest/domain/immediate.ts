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
  return isPlaceLost(item, now) ? 'cancelled-place' : undefined;
}

function isPlaceLost(item: Extract<NewsItem, { kind: 'seat-offer' }>, now: Now): boolean {
  const offer = now.offers.get(item.seatOfferId);
  if (item.what !== 'withdrawn' || offer?.facts.withdrawalReason !== 'course-cancelled') return false;
  return now.courses.get(offer.facts.courseStartId)?.facts.status === 'cancelled';
}

function subjectsOf(item: NewsItem, now: Now): readonly string[] {
  if (item.kind === 'course-start') return [item.courseStartId];
  if (item.kind !== 'seat-offer' || item.audience.of !== 'member') return [];
  const course = now.offers.get(item.seatOfferId)?.facts.courseStartId;
  return course && isPlaceLost(item, now) ? [item.seatOfferId, course] : [item.seatOfferId];
}
