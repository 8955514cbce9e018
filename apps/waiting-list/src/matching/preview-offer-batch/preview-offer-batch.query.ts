import type { NextOffersView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The offers that would go out next in a region, by course start, and the batch that holds them back if one does. */
export class PreviewOfferBatch extends Query<NextOffersView> {
  constructor(
    readonly areas: readonly string[],
    /** The first of theirs when absent. */
    readonly region: string | undefined,
  ) {
    super();
  }
}
