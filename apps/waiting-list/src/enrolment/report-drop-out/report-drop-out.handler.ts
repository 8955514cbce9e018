import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FreePlace } from '../../matching/free-place/free-place.command.js';
import { FollowCourse } from '../../waiting-entry/follow-course/follow-course.command.js';
import { dropOut, whenIn } from '../domain/enrolment.js';
import { Enrolments } from '../persistence/enrolments.js';
import { ReportDropOut } from './report-drop-out.command.js';

@CommandHandler(ReportDropOut)
export class ReportDropOutHandler implements ICommandHandler<ReportDropOut> {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: Enrolments,
    private readonly commands: CommandBus,
  ) {}

  async execute({ reporter, id, reason, version }: ReportDropOut): Promise<void> {
    await this.transactions.run((tx) => this.enrolments.inSight(tx, id), reporter);
    await this.transactions.run(
      async (tx) => {
        const { enrolment } = await this.enrolments.toChange(tx, id);
        const confirmed = whenIn(seenAt(enrolment, version), 'confirmed', 'drop-out');

        await this.enrolments.save(tx, dropOut(confirmed, reason));
        await this.commands.execute(new FollowCourse(tx, confirmed.waitingEntryId, { what: 'dropped-out', reason }));
        await this.commands.execute(new FreePlace(tx, confirmed.seatOfferId, 'drop-out'));
      },
      { role: 'system' },
    );
  }
}
