import { LegalClockStoppedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfLegalClock } from './hear-of-legal-clock.js';

@Injectable()
export class DropDeadlineWhenLegalClockStopped implements Consumer<LegalClockStoppedV1> {
  readonly hears = LegalClockStoppedV1;

  constructor(private readonly clocks: HearOfLegalClock) {}

  on(tx: Tx, clock: LegalClockStoppedV1): Promise<void> {
    return this.clocks.hear(tx, clock, 'stopped');
  }
}
