import type { WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { WithdrawalReason } from '../domain/seat-offer.js';

/**
 * Ends whatever is promised to an entry, an open offer and an accepted place alike, frees the places and asks for
 * matching. The entry itself (its row locked first, please) and an enrolment are moved by the one who asks.
 */
export class WithdrawOffersOfEntry extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
    readonly reason: Extract<WithdrawalReason, 'entry-withdrawn' | 'entry-paused'>,
  ) {
    super();
  }
}
