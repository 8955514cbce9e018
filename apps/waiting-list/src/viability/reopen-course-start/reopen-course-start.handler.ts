import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inSight } from '../domain/standing.js';
import { reopen } from '../domain/viability-case.js';
import { ViabilityCases } from '../persistence/viability-cases.js';
import { ReopenCourseStart } from './reopen-course-start.command.js';

const system = { role: 'system' } as const;

@CommandHandler(ReopenCourseStart)
export class ReopenCourseStartHandler implements ICommandHandler<ReopenCourseStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: ViabilityCases,
  ) {}

  async execute({ by, id, seen }: ReopenCourseStart): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { found, standing } = await this.cases.toChange(tx, id, by.areas);
      const { now } = await this.cases.moment(tx);
      const reopened = reopen(seenAt(found, seen), by.memberId, now);
      await this.cases.save(tx, reopened);
      await this.cases.note(tx, 'reopened', reopened, inSight(standing), by);
      await this.cases.markClosing(tx, id, false);
    }, system);
  }
}
