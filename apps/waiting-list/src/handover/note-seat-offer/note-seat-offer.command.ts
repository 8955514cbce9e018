import type { CourseStartId, OrganisationId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** What became of a place offer, as far as a hand-over needs to know. */
export interface SeatOfferStep {
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly what: 'issued' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
}

/**
 * Takes a running hand-over of this entry along with its place offer, in the transaction that issues or ends the offer.
 * Most entries have no hand-over: then nothing happens.
 */
export class NoteSeatOffer extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly step: SeatOfferStep,
  ) {
    super();
  }
}
