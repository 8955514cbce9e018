import type { TaskState, TaskView } from '@app/contracts';
import type { RowScope } from '@app/persistence';
import { Query } from '@nestjs/cqrs';

/** What the caller has to do, whichever feature it comes from, by the day it is due. */
export class ListTasks extends Query<readonly TaskView[]> {
  constructor(
    readonly scope: RowScope,
    readonly state: TaskState | undefined,
    readonly after: readonly [dueOn: string, id: string] | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
