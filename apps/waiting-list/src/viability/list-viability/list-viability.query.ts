import type { ViabilityView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { Onlooker } from '../persistence/viability-views.js';

/** Course starts by the order in which they are decided. Counts, never people. */
export class ListViability extends Query<readonly ViabilityView[]> {
  constructor(readonly onlooker: Onlooker) {
    super();
  }
}
