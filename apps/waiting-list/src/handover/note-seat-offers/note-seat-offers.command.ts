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
 * Takes running hand-overs of these entries along with their place offers, in the transaction that issues or ends the
 * offers. Most entries have no hand-over: then nothing happens.
 */
export class NoteSeatOffers extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly steps: readonly SeatOfferStep[],
  ) {
    super();
  }
}
