import type { HandoverView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HandoverViews } from '../persistence/handover-views.js';
import { ShowHandover } from './show-handover.query.js';

@QueryHandler(ShowHandover)
export class ShowHandoverHandler implements IQueryHandler<ShowHandover> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: HandoverViews,
  ) {}

  execute({ scope, id }: ShowHandover): Promise<HandoverView> {
    return this.transactions.run((tx) => this.views.one(tx, id), scope);
  }
}
