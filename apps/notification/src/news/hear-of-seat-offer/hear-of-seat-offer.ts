import type { SeatOfferFacts, SeatOfferState } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { audienceOfOffer } from '../domain/audience.js';
import { Copies } from '../persistence/copies.js';
import { Items } from '../persistence/items.js';

/** Takes in what became of an offer, and notes it for those whom it concerns. */
@Injectable()
export class HearOfSeatOffer {
  constructor(
    private readonly copies: Copies,
    private readonly items: Items,
  ) {}

  async hear(tx: Tx, facts: SeatOfferFacts, state: SeatOfferState): Promise<void> {
    const kept = await this.copies.keepSeatOffer(tx, facts, state);
    if (!kept.newer) return;
    const { seatOfferId: subjectId, version } = facts;
    const item = { subjectKind: 'seat-offer', subjectId, version, what: state, after: facts } as const;
    await this.items.add(tx, item, audienceOfOffer(facts, state, kept.before));
  }
}
