import type { TwinView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export class ShowTwin extends Query<TwinView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}
