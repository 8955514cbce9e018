import type { CourseStartFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Takes in what the registry says of a course start. Older than what is known: nothing happens. */
export class KeepCourseStart extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly facts: CourseStartFacts,
    /** Published or changed: a new settling time begins. */
    readonly revised: boolean,
  ) {
    super();
  }
}
