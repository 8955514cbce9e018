import type { TwinState, TwinView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Which of the caller's people are likely registered twice, newest first. */
export class ListTwins extends Query<readonly TwinView[]> {
  constructor(
    readonly scope: RowScope,
    readonly state: TwinState | undefined,
    readonly before: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
