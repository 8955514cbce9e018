import type { DeclineReason } from '@app/contracts';
import type { CourseStartId, MemberId, OrganisationId, SeatOfferId, WaitingEntryId } from '@app/kernel';
import { RuleViolation } from '@app/kernel';

/** Goes out with the message; a code, never free text. */
export type WithdrawalReason =
  | 'course-cancelled'
  | 'course-changed'
  | 'entry-withdrawn'
  | 'entry-paused'
  | 'no-show'
  | 'drop-out';

/** One place of one course start, promised to one waiting entry until a moment. */
interface Promised {
  readonly id: SeatOfferId;
  /** Rises with every change. */
  readonly version: number;
  readonly waitingEntryId: WaitingEntryId;
  readonly reference: string;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly referringOrganisationId: OrganisationId;
  readonly caseManagerId?: MemberId;
  readonly offeredAt: Date;
  readonly answerBy: Date;
}
export type OpenSeatOffer = Promised & { readonly state: 'open' };
export type AcceptedSeatOffer = Promised & { readonly state: 'accepted'; readonly answeredAt: Date };
export type DeclinedSeatOffer = Promised & {
  readonly state: 'declined';
  readonly answeredAt: Date;
  readonly declineReason: DeclineReason;
};
export type ExpiredSeatOffer = Promised & { readonly state: 'expired' };
export type WithdrawnSeatOffer = Promised & {
  readonly state: 'withdrawn';
  readonly answeredAt?: Date;
  readonly withdrawalReason: WithdrawalReason;
};
/** What still holds a place. */
export type LiveSeatOffer = OpenSeatOffer | AcceptedSeatOffer;
export type EndedSeatOffer = DeclinedSeatOffer | ExpiredSeatOffer | WithdrawnSeatOffer;
export type SeatOffer = LiveSeatOffer | EndedSeatOffer;

/** An offer that can be answered at `now`; an ended one never revives. */
export function answerable(offer: SeatOffer, now: Date): OpenSeatOffer {
  if (offer.state === 'expired' || (offer.state === 'open' && now > offer.answerBy)) {
    throw new RuleViolation('seat-offer.expired', 'The time to answer this place offer is over.', [], 'conflict');
  }
  if (offer.state !== 'open') {
    throw new RuleViolation('seat-offer.not-open', 'This place offer is no longer open.', [], 'conflict');
  }
  return offer;
}

export function accept(offer: OpenSeatOffer, now: Date): AcceptedSeatOffer {
  return { ...nextOf(offer), state: 'accepted', answeredAt: now };
}

export function decline(offer: OpenSeatOffer, declineReason: DeclineReason, now: Date): DeclinedSeatOffer {
  return { ...nextOf(offer), state: 'declined', answeredAt: now, declineReason };
}

/** Nobody answered. Undefined while there is still time. */
export function expire(offer: OpenSeatOffer, now: Date): ExpiredSeatOffer | undefined {
  return now > offer.answerBy ? { ...nextOf(offer), state: 'expired' } : undefined;
}

export function withdraw(offer: LiveSeatOffer, withdrawalReason: WithdrawalReason): WithdrawnSeatOffer {
  const answered = offer.state === 'accepted' ? { answeredAt: offer.answeredAt } : {};
  return { ...nextOf(offer), ...answered, state: 'withdrawn', withdrawalReason };
}

export function isLive(offer: SeatOffer): offer is LiveSeatOffer {
  return offer.state === 'open' || offer.state === 'accepted';
}

function nextOf(offer: LiveSeatOffer): Promised {
  return {
    id: offer.id,
    version: offer.version + 1,
    waitingEntryId: offer.waitingEntryId,
    reference: offer.reference,
    courseStartId: offer.courseStartId,
    providerId: offer.providerId,
    referringOrganisationId: offer.referringOrganisationId,
    ...(offer.caseManagerId && { caseManagerId: offer.caseManagerId }),
    offeredAt: offer.offeredAt,
    answerBy: offer.answerBy,
  };
}
