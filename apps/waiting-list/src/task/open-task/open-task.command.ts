import type { TaskKind } from '@app/contracts';
import type { CalendarDate, MemberId, OrganisationId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

export interface NewTask {
  readonly kind: TaskKind;
  /** What it is about. Together with the kind it is open once for the same doer. */
  readonly subjectId: string;
  readonly organisationId: OrganisationId;
  /** Whose it is; anybody's of the organisation in this role when absent. */
  readonly memberId?: MemberId;
  /** Somebody of the organisation who may not do it, because they proposed it. */
  readonly exceptMemberId?: MemberId;
  readonly role: 'provider_staff' | 'case_manager' | 'coordinator';
  readonly dueOn?: CalendarDate;
  /** Tasks about an entry go with it, and move to whoever looks after it. */
  readonly waitingEntryId?: WaitingEntryId;
  readonly reference?: string;
}

/** Somebody has something to do. Asked again while it is open, nothing happens. */
export class OpenTask extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly task: NewTask,
  ) {
    super();
  }
}
