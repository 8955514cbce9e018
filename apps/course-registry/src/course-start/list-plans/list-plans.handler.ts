import type { Page, PlannedCourseStartView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { Clock } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { lineOf } from '../course-start-view.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { ListPlans } from './list-plans.query.js';

@QueryHandler(ListPlans)
export class ListPlansHandler implements IQueryHandler<ListPlans> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly courseStarts: CourseStarts,
    private readonly clock: Clock,
  ) {}

  async execute({ of, limit, after }: ListPlans): Promise<Page<PlannedCourseStartView>> {
    const plans = await this.transactions.run((tx) => this.courseStarts.plans(tx, of, after, limit + 1));
    const page = paged(plans, limit, ({ content, id }) => [content.startsOn, id]);
    const items = await Promise.all(
      page.items.map(async (courseStart) => {
        const provider = await this.organisations.byId(courseStart.providerId);
        return provider ? [lineOf({ courseStart, provider, taken: undefined })] : [];
      }),
    );
    return { ...page, items: items.flat(), asOf: this.clock.now().toISOString() };
  }
}
