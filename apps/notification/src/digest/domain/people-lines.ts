import type { HandoverLine, OfferLine } from './digest.js';
import type { NewsItem, Now } from './news.js';

type OfferItem = Extract<NewsItem, { kind: 'seat-offer' }>;
type HandoverItem = Extract<NewsItem, { kind: 'handover' }>;

/**
 * How an offer stands now, once. The case manager who answered needs no news of it, and an offer withdrawn before anybody
 * was asked is none; one that ran out is told, because the person's turn is over.
 */
export function offerLine(items: readonly OfferItem[], now: Now): OfferLine | undefined {
  const [first] = items;
  const found = first && now.offers.get(first.seatOfferId);
  if (!found) return undefined;
  const { facts: offer, state } = found;
  const line: OfferLine = {
    kind: 'offer',
    offer,
    state,
    course: now.courses.get(offer.courseStartId),
    maybeTold: items.some(({ maybeTold }) => maybeTold),
  };
  return first.audience.of === 'member' ? forReferrer(items, line, now.at) : forProvider(items, line);
}

function forReferrer(items: readonly OfferItem[], line: OfferLine, at: Date): OfferLine | undefined {
  // who said yes knows of the offer, whether or not a digest asked
  const answered = items.some(({ what }) => what === 'accepted');
  const askedHere = !answered && items.some(({ what, maybeTold }) => what === 'open' && !maybeTold);
  switch (line.state) {
    case 'open':
      return new Date(line.offer.answerBy) > at ? line : undefined;
    case 'expired':
      return line;
    case 'withdrawn':
      return askedHere ? undefined : line;
    default:
      return undefined;
  }
}

/** Accepted and taken back within one window: the provider never heard of it. */
function forProvider(items: readonly OfferItem[], line: OfferLine): OfferLine | undefined {
  if (line.state === 'accepted' || line.state === 'declined') return line;
  const announcedHere = items.some(({ what, maybeTold }) => what === 'accepted' && !maybeTold);
  return line.state === 'withdrawn' && !announcedHere ? line : undefined;
}

/** How a hand-over stands now, once, from the reader's side of it. */
export function handoverLine(items: readonly HandoverItem[], now: Now): HandoverLine | undefined {
  const [first] = items;
  const handover = first && now.handovers.get(first.handoverId);
  if (!handover) return undefined;
  const { of, id } = first.audience;
  const part = of === 'member' ? 'referrer' : handover.senderProviderId === id ? 'sender' : 'receiver';
  return {
    kind: 'handover',
    handover,
    part,
    from: now.courses.get(handover.fromCourseStartId),
    to: handover.toCourseStartId ? now.courses.get(handover.toCourseStartId) : undefined,
    maybeTold: items.some(({ maybeTold }) => maybeTold),
  };
}
