import type { EnrolmentView } from '@app/contracts';
import { type RowScope, Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EnrolmentViews } from '../persistence/enrolment-views.js';
import { ListEnrolments } from './list-enrolments.query.js';

@QueryHandler(ListEnrolments)
export class ListEnrolmentsHandler implements IQueryHandler<ListEnrolments> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: EnrolmentViews,
  ) {}

  execute({ scope, courseStartId, after, limit }: ListEnrolments): Promise<readonly EnrolmentView[]> {
    return this.transactions.run(async (tx) => {
      if (courseStartId) await this.views.courseInSight(tx, courseStartId, providerOf(scope));
      return this.views.list(tx, courseStartId, after, limit);
    }, scope);
  }
}

function providerOf(scope: RowScope): string | undefined {
  return scope.role === 'provider_staff' && 'organisationId' in scope ? scope.organisationId : undefined;
}
