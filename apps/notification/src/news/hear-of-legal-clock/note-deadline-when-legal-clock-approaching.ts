import { LegalClockApproachingV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { HearOfLegalClock } from './hear-of-legal-clock.js';

@Injectable()
export class NoteDeadlineWhenLegalClockApproaching implements Consumer<LegalClockApproachingV1> {
  readonly hears = LegalClockApproachingV1;

  constructor(private readonly clocks: HearOfLegalClock) {}

  on(tx: Tx, clock: LegalClockApproachingV1): Promise<void> {
    return this.clocks.hear(tx, clock, 'approaching');
  }
}
