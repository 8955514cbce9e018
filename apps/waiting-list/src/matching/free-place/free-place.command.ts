import type { SeatOfferId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { WithdrawalReason } from '../domain/seat-offer.js';

/**
 * Gives up an accepted place (no-show, drop-out): its offer ends as withdrawn, the place is free, the course
 * start is not offered to this person again, matching is asked for. The waiting entry is moved by the one who asks.
 * Asking again for the same offer changes nothing.
 */
export class FreePlace extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly seatOfferId: SeatOfferId,
    readonly reason: Extract<WithdrawalReason, 'no-show' | 'drop-out'>,
  ) {
    super();
  }
}
