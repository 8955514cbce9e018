import type { CatalogueUsageView } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import { Query } from '@nestjs/cqrs';

/** How often the catalogue was used between two days, both included; the last thirty days when absent. */
export class ShowUsage extends Query<CatalogueUsageView> {
  constructor(
    readonly from: CalendarDate | undefined,
    readonly to: CalendarDate | undefined,
  ) {
    super();
  }
}
