import type { RetentionView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** What is kept for how long, and when what is older was last removed. */
export class ListRetention extends Query<readonly RetentionView[]> {
  constructor(readonly scope: RowScope) {
    super();
  }
}
