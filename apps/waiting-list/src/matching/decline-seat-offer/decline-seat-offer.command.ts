import type { DeclineReason } from '@app/contracts';
import type { SeatOfferId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';

/** The person does not take the place. The turn for other courses is kept. */
export class DeclineSeatOffer extends Command<void> {
  constructor(
    readonly scope: RowScope,
    readonly id: SeatOfferId,
    readonly reason: DeclineReason,
    /** The version the caller decided on; any when absent. */
    readonly version?: number,
    /** Asking again with the same key is answered like the first time. */
    readonly key?: OnceKey,
  ) {
    super();
  }
}
