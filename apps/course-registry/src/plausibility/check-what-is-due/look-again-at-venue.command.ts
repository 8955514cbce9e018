import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A house has other rooms: whoever teaches there is looked at again soon. */
export class LookAgainAtVenue extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly venueId: string,
  ) {
    super();
  }
}
