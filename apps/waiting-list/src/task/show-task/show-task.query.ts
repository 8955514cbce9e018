import type { TaskView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

export class ShowTask extends Query<TaskView> {
  constructor(
    readonly scope: RowScope,
    readonly id: string,
  ) {
    super();
  }
}
