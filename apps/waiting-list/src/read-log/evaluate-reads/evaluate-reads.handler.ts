import type { ReadEvaluationView } from '@app/contracts';
import { dayNumber, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { lookBackFrom, withUnusual } from '../domain/unusual.js';
import { ReadViews } from '../persistence/read-views.js';
import { EvaluateReads } from './evaluate-reads.query.js';

const mostDays = 62;

@QueryHandler(EvaluateReads)
export class EvaluateReadsHandler implements IQueryHandler<EvaluateReads> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: ReadViews,
  ) {}

  async execute({ scope, from, to }: EvaluateReads): Promise<ReadEvaluationView> {
    const days = dayNumber(to) - dayNumber(from);
    if (days < 0 || days >= mostDays) {
      throw refuseField('/to', 'read.period-unfit', `A period of 1 to ${mostDays} days.`);
    }
    const read = await this.transactions.run((tx) => this.views.days(tx, lookBackFrom(from), to), scope);
    return { from, to, days: withUnusual(read, from) };
  }
}
