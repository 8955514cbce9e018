import type { TaskKind } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** What a task was about took care of itself: nobody need do it any more. Nothing happens when none is open. */
export class CloseTask extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly kind: TaskKind,
    readonly subjectId: string,
  ) {
    super();
  }
}
