import type { EntryChangeView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Why somebody stands where they stand: what changed, why and by whom, newest first. */
export class ListEntryChanges extends Query<readonly EntryChangeView[]> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
