import type { LegalClockFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { audienceOfLegalClock } from '../domain/audience.js';
import { Copies } from '../persistence/copies.js';
import { Items } from '../persistence/items.js';

/** Keeps how a time limit stands and notes an item for those it concerns; a limit that stopped is no news. */
@Injectable()
export class HearOfLegalClock {
  constructor(
    private readonly copies: Copies,
    private readonly items: Items,
  ) {}

  async hear(tx: Tx, clock: LegalClockFacts, state: 'approaching' | 'missed' | 'stopped'): Promise<void> {
    const newer = await this.copies.keepLegalClock(tx, clock, state);
    if (!newer || state === 'stopped') return;
    const { legalClockId: subjectId, version } = clock;
    const item = { subjectKind: 'legal-clock', subjectId, version, what: state, after: clock } as const;
    await this.items.add(tx, item, audienceOfLegalClock(clock));
  }
}
