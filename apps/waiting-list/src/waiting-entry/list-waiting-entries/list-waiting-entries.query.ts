import type { WaitingEntryView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** The people the caller looks after, longest waiting first. */
export class ListWaitingEntries extends Query<readonly WaitingEntryView[]> {
  constructor(
    readonly scope: RowScope,
    readonly filter: { readonly state?: string; readonly level?: string; readonly dormant?: boolean },
    readonly after: { readonly waitingSince: string; readonly id: string } | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
