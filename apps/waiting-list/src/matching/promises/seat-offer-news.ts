import {
  PlacesChangedV1,
  SeatOfferAcceptedV1,
  SeatOfferDeclinedV1,
  SeatOfferExpiredV1,
  SeatOfferedV1,
  type SeatOfferFacts,
  SeatOfferWithdrawnV1,
} from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { SeatOffer } from '../domain/seat-offer.js';
import { CourseStarts } from '../persistence/course-starts.js';

const messages = {
  open: SeatOfferedV1,
  accepted: SeatOfferAcceptedV1,
  declined: SeatOfferDeclinedV1,
  expired: SeatOfferExpiredV1,
  withdrawn: SeatOfferWithdrawnV1,
} as const;

/** Tells the other services what became of offers and places. */
@Injectable()
export class SeatOfferNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly courseStarts: CourseStarts,
  ) {}

  /** All of the offers are in the same state. */
  async tell(tx: Tx, offers: readonly SeatOffer[], happenedAt: Date): Promise<void> {
    const [first] = offers;
    if (!first) return;
    const all = offers.map((offer) => ({
      payload: factsOf(offer, happenedAt),
      subject: offer.id,
      sequence: offer.version,
    }));
    await this.outbox.appendAll(tx, messages[first.state], all);
  }

  async tellPlaces(tx: Tx, ids: readonly CourseStartId[]): Promise<void> {
    const counted = await this.courseStarts.recount(tx, ids);
    const all = counted.map(({ asOf, ...places }) => ({
      payload: { ...places, asOf: asOf.toISOString() },
      subject: places.courseStartId,
      sequence: places.version,
    }));
    if (all.length > 0) await this.outbox.appendAll(tx, PlacesChangedV1, all);
  }
}

function factsOf(offer: SeatOffer, happenedAt: Date): SeatOfferFacts {
  return {
    seatOfferId: offer.id,
    version: offer.version,
    waitingEntryId: offer.waitingEntryId,
    reference: offer.reference,
    courseStartId: offer.courseStartId,
    providerId: offer.providerId,
    referringOrganisationId: offer.referringOrganisationId,
    ...(offer.caseManagerId && { caseManagerId: offer.caseManagerId }),
    offeredAt: offer.offeredAt.toISOString(),
    answerBy: offer.answerBy.toISOString(),
    happenedAt: happenedAt.toISOString(),
    ...(offer.state === 'declined' && { declineReason: offer.declineReason }),
    ...(offer.state === 'withdrawn' && { withdrawalReason: offer.withdrawalReason }),
  };
}
