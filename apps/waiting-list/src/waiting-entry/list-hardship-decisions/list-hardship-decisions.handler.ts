import type { HardshipDecisionView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { countiesOf } from '../domain/caller.js';
import { HardshipDecisions } from '../persistence/hardship-decisions.js';
import { ListHardshipDecisions } from './list-hardship-decisions.query.js';

@QueryHandler(ListHardshipDecisions)
export class ListHardshipDecisionsHandler implements IQueryHandler<ListHardshipDecisions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: HardshipDecisions,
  ) {}

  execute({ caller, filter, after, limit }: ListHardshipDecisions): Promise<readonly HardshipDecisionView[]> {
    const counties = countiesOf(caller);
    const within = { ...filter, ...(counties && { counties }) };
    return this.transactions.run((tx) => this.decisions.list(tx, within, after, limit), caller);
  }
}
