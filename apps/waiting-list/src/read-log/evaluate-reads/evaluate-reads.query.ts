import type { ReadEvaluationView } from '@app/contracts';
import type { CalendarDate } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** How much was read by whom on which day. */
export class EvaluateReads extends Query<ReadEvaluationView> {
  constructor(
    readonly scope: RowScope,
    readonly from: CalendarDate,
    readonly to: CalendarDate,
  ) {
    super();
  }
}
