import type { CourseStartId, EnrolmentId, OrganisationId, SeatOfferId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A place offer was accepted: the provider may expect one more participant. */
export interface AcceptedPlace {
  readonly seatOfferId: SeatOfferId;
  readonly waitingEntryId: WaitingEntryId;
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
}

/**
 * Puts the person on the provider's list, in the transaction that accepts the offer. The waiting entry itself is moved
 * to `placed` by the one who answers the offer. Asking again for the same offer changes nothing.
 */
export class ExpectParticipant extends Command<EnrolmentId> {
  constructor(
    readonly tx: Tx,
    readonly place: AcceptedPlace,
  ) {
    super();
  }
}
