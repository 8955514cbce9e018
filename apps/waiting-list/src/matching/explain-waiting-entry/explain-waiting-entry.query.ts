import type { ExplanationView } from '@app/contracts';
import type { WaitingEntryId } from '@app/kernel';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';
import type { Language } from './sentences.js';

/** Why somebody has the place they have, or none. */
export class ExplainWaitingEntry extends Query<ExplanationView> {
  constructor(
    readonly scope: RowScope,
    readonly id: WaitingEntryId,
    readonly language: Language,
  ) {
    super();
  }
}
