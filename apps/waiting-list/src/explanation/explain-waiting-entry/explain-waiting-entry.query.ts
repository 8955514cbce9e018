import type { ExplanationView, Wording } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Why somebody has the place they have, or none, and what would change it. */
export class ExplainWaitingEntry extends Query<ExplanationView> {
  constructor(
    readonly scope: RowScope,
    readonly id: WaitingEntryId,
    readonly wording: Wording,
  ) {
    super();
  }
}
