import type { SeatOfferView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export class ShowSeatOffer extends Query<SeatOfferView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}
