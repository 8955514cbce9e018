import type { OfferBatchView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

export class ShowOfferBatch extends Query<OfferBatchView> {
  constructor(
    readonly areas: readonly string[],
    readonly id: string,
  ) {
    super();
  }
}
