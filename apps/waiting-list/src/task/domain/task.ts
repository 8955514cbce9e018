import type { TaskState } from '@app/contracts';
import { RuleViolation } from '@app/kernel';

export interface Task {
  readonly id: string;
  readonly version: number;
  readonly state: TaskState;
}

/** The task when it is still to be done; a refusal otherwise. */
export function stillOpen(task: Task): Task {
  if (task.state !== 'open') {
    throw new RuleViolation('task.closed', 'This has been done, or took care of itself.', [], 'conflict');
  }
  return task;
}
