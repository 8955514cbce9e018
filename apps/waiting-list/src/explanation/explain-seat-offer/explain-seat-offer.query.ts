import type { SeatOfferExplanationView, Wording } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Why a place was offered to this person, as it was when the offer was made. */
export class ExplainSeatOffer extends Query<SeatOfferExplanationView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
    readonly wording: Wording,
  ) {
    super();
  }
}
