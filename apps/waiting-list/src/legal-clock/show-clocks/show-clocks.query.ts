import type { ClockView } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Every time limit on somebody's wait, as it stands now. */
export class ShowClocks extends Query<readonly ClockView[]> {
  constructor(
    readonly scope: RowScope,
    readonly id: WaitingEntryId,
  ) {
    super();
  }
}
