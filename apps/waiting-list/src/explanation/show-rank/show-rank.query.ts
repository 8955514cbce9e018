import type { RankView, Wording } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Where somebody stands in the order, why there, and what has moved them. */
export class ShowRank extends Query<RankView> {
  constructor(
    readonly scope: RowScope,
    readonly id: WaitingEntryId,
    readonly wording: Wording,
  ) {
    super();
  }
}
