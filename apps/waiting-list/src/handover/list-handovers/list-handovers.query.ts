import type { HandoverView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Hand-overs a provider sends or receives, or those of the people somebody looks after. */
export class ListHandovers extends Query<readonly HandoverView[]> {
  constructor(
    readonly scope: RowScope,
    readonly state: string | undefined,
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
