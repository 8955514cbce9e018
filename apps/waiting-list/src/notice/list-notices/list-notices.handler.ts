import type { NoticeView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NoticeViews } from '../persistence/notice-views.js';
import { ListNotices } from './list-notices.query.js';

@QueryHandler(ListNotices)
export class ListNoticesHandler implements IQueryHandler<ListNotices> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: NoticeViews,
  ) {}

  execute({ scope, state, after, limit }: ListNotices): Promise<readonly NoticeView[]> {
    return this.transactions.run((tx) => this.views.list(tx, state, after, limit), scope);
  }
}
