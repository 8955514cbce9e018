import type { CalendarDate, CourseStartId, Level, OrganisationId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** How far somebody has come with the place they took. */
export type CourseStep =
  | { readonly what: 'began'; readonly startsOn: CalendarDate; readonly courseType: string }
  | { readonly what: 'no-show' }
  | { readonly what: 'dropped-out'; readonly reason: string }
  | {
      readonly what: 'goes-on';
      readonly courseStartId: CourseStartId;
      readonly providerId: OrganisationId;
      readonly endsOn: CalendarDate;
      /** What the provider found; the next step of the ladder when absent. */
      readonly nextLevel?: Level;
    }
  | { readonly what: 'leaves' };

/** Takes the waiting entry along with a course, in the transaction that records it. Answers the level they are ready for. */
export class FollowCourse extends Command<Level> {
  constructor(
    readonly tx: Tx,
    readonly waitingEntryId: WaitingEntryId,
    readonly step: CourseStep,
  ) {
    super();
  }
}
