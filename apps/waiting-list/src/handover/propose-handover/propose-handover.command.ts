import type { CourseStartId, OrganisationId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Somebody has completed a course and goes on: proposes to hand them over to whoever takes them next. */
export class ProposeHandover extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly from: {
      readonly waitingEntryId: WaitingEntryId;
      readonly senderProviderId: OrganisationId;
      readonly fromCourseStartId: CourseStartId;
    },
  ) {
    super();
  }
}
