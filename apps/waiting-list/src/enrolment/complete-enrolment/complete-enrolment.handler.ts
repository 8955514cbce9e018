import { type CalendarDate, Clock, calendarDateOf, type Level, refuseField } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProposeHandover } from '../../handover/propose-handover/propose-handover.command.js';
import { FollowCourse } from '../../waiting-entry/follow-course/follow-course.command.js';
import { type Confirmed, complete, lastDay, refuseTooEarlyResult, whenIn } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { CompleteEnrolment } from './complete-enrolment.command.js';

@CommandHandler(CompleteEnrolment)
export class CompleteEnrolmentHandler implements ICommandHandler<CompleteEnrolment> {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: Enrolments,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ reporter, id, goesOn, nextLevel, version }: CompleteEnrolment): Promise<void> {
    if (!goesOn && nextLevel) throw refuseField('/nextLevel', 'enrolment.does-not-go-on', 'No level follows then.');
    await this.transactions.run((tx) => this.enrolments.inSight(tx, id), reporter);
    await this.transactions.run(
      async (tx) => {
        const { enrolment, course } = await this.enrolments.toChange(tx, id);
        const confirmed = whenIn(seenAt(enrolment, version), 'confirmed', 'complete');
        const today = calendarDateOf(this.clock.now());
        refuseTooEarlyResult(course, today);
        const endsOn = lastDay(course, today);

        const next = goesOn ? await this.sendOn(tx, confirmed, endsOn, nextLevel) : await this.letGo(tx, confirmed);
        await this.enrolments.save(tx, complete(confirmed, endsOn, next));
      },
      { role: 'system' },
    );
  }

  /** Back into the order, and on to whoever takes them next. */
  private async sendOn(tx: Tx, from: Confirmed, endsOn: CalendarDate, nextLevel: Level | undefined): Promise<Level> {
    const { waitingEntryId, courseStartId, providerId } = from;
    const step = { what: 'goes-on', courseStartId, providerId, endsOn, ...(nextLevel && { nextLevel }) } as const;
    const next = await this.commands.execute(new FollowCourse(tx, waitingEntryId, step));
    const handover = { waitingEntryId, senderProviderId: providerId, fromCourseStartId: courseStartId };
    await this.commands.execute(new ProposeHandover(tx, handover));
    return next;
  }

  private async letGo(tx: Tx, { waitingEntryId }: Confirmed): Promise<undefined> {
    await this.commands.execute(new FollowCourse(tx, waitingEntryId, { what: 'leaves' }));
  }
}
