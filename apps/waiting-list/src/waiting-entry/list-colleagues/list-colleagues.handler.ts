import type { ColleagueView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Colleagues } from '../persistence/colleagues.js';
import { ListColleagues } from './list-colleagues.query.js';

@QueryHandler(ListColleagues)
export class ListColleaguesHandler implements IQueryHandler<ListColleagues> {
  constructor(
    private readonly transactions: Transactions,
    private readonly colleagues: Colleagues,
  ) {}

  async execute({ caller }: ListColleagues): Promise<readonly ColleagueView[]> {
    const all = await this.transactions.run((tx) => this.colleagues.of(tx, caller.organisationId), caller);
    return all.filter(({ memberId }) => memberId !== caller.memberId);
  }
}
