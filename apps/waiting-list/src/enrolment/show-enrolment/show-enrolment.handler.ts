import type { EnrolmentView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EnrolmentViews } from '../persistence/enrolment-views.js';
import { ShowEnrolment } from './show-enrolment.query.js';

@QueryHandler(ShowEnrolment)
export class ShowEnrolmentHandler implements IQueryHandler<ShowEnrolment> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: EnrolmentViews,
  ) {}

  execute({ scope, id }: ShowEnrolment): Promise<EnrolmentView> {
    return this.transactions.run((tx) => this.views.one(tx, id), scope);
  }
}
