import type { SeatOfferState, SeatOfferView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export interface SeatOfferWish {
  readonly courseStartId?: string;
  readonly waitingEntryId?: string;
  readonly state?: SeatOfferState;
}

/** The offers of somebody's own people, or of a provider's own course starts; newest first. */
export class ListSeatOffers extends Query<readonly SeatOfferView[]> {
  constructor(
    readonly scope: RowScope,
    readonly wish: SeatOfferWish,
    /** Id of the last one on the page before. */
    readonly before: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
