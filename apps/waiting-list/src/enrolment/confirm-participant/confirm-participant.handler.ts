import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndHandoverOfEntry } from '../../handover/end-handover-of-entry/end-handover-of-entry.command.js';
import { FollowCourse } from '../../waiting-entry/follow-course/follow-course.command.js';
import { confirm, firstDay, whenIn } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { ConfirmParticipant } from './confirm-participant.command.js';

@CommandHandler(ConfirmParticipant)
export class ConfirmParticipantHandler implements ICommandHandler<ConfirmParticipant> {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: Enrolments,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** A provider sees no waiting entries; once their participant is in sight, the service itself moves the entry. */
  async execute({ reporter, id, version }: ConfirmParticipant): Promise<void> {
    await this.transactions.run((tx) => this.enrolments.inSight(tx, id), reporter);
    await this.transactions.run(
      async (tx) => {
        const { enrolment, course } = await this.enrolments.toChange(tx, id);
        const expected = whenIn(seenAt(enrolment, version), 'expected', 'confirm');
        const today = calendarDateOf(this.clock.now());
        const began = { what: 'began', startsOn: firstDay(course, today), courseType: course.courseType } as const;

        await this.enrolments.save(tx, confirm(expected, course, today));
        const entryId = expected.waitingEntryId;
        await this.commands.execute(new FollowCourse(tx, entryId, began));
        await this.commands.execute(new EndHandoverOfEntry(tx, entryId, 'superseded'));
      },
      { role: 'system' },
    );
  }
}
