import { LegalClockMissedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfLegalClock } from './hear-of-legal-clock.js';

@Injectable()
export class NoteDeadlineWhenLegalClockMissed implements Consumer<LegalClockMissedV1> {
  readonly hears = LegalClockMissedV1;

  constructor(private readonly clocks: HearOfLegalClock) {}

  on(tx: Tx, clock: LegalClockMissedV1): Promise<void> {
    return this.clocks.hear(tx, clock, 'missed');
  }
}
