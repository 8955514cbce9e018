import type { HardshipDecisionView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { countiesOf } from '../domain/caller.js';
import { HardshipDecisions } from '../persistence/hardship-decisions.js';
import { ShowHardshipDecision } from './show-hardship-decision.query.js';

@QueryHandler(ShowHardshipDecision)
export class ShowHardshipDecisionHandler implements IQueryHandler<ShowHardshipDecision> {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: HardshipDecisions,
  ) {}

  execute({ caller, id }: ShowHardshipDecision): Promise<HardshipDecisionView> {
    return this.transactions.run((tx) => this.decisions.one(tx, id, countiesOf(caller)), caller);
  }
}
