import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FreePlace } from '../../matching/free-place/free-place.command.js';
import { FollowCourse } from '../../waiting-entry/follow-course/follow-course.command.js';
import { missStart, whenIn } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { ReportNoShow } from './report-no-show.command.js';

@CommandHandler(ReportNoShow)
export class ReportNoShowHandler implements ICommandHandler<ReportNoShow> {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: Enrolments,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ reporter, id, version }: ReportNoShow): Promise<void> {
    await this.transactions.run((tx) => this.enrolments.inSight(tx, id), reporter);
    await this.transactions.run(
      async (tx) => {
        const { enrolment, course } = await this.enrolments.toChange(tx, id);
        const expected = whenIn(seenAt(enrolment, version), 'expected', 'miss-the-start');

        await this.enrolments.save(tx, missStart(expected, course, calendarDateOf(this.clock.now())));
        await this.commands.execute(new FollowCourse(tx, expected.waitingEntryId, { what: 'no-show' }));
        await this.commands.execute(new FreePlace(tx, expected.seatOfferId, 'no-show'));
      },
      { role: 'system' },
    );
  }
}
