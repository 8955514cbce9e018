import type { NoticeState, NoticeView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** Letters the caller could send, or has. */
export class ListNotices extends Query<readonly NoticeView[]> {
  constructor(
    readonly scope: RowScope,
    readonly state: NoticeState,
    readonly after: readonly [dueOn: string, id: string] | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
