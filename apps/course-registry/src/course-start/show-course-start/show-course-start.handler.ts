import type { CourseStartView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { PublicContact } from '../../provider/public-contact/public-contact.query.js';
import { viewOf } from '../course-start-view.js';
import { isSeenBy } from '../domain/course-start.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { Places } from '../persistence/places.js';
import { ShowCourseStart } from './show-course-start.query.js';

@QueryHandler(ShowCourseStart)
export class ShowCourseStartHandler implements IQueryHandler<ShowCourseStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly courseStarts: CourseStarts,
    private readonly places: Places,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, plans }: ShowCourseStart): Promise<CourseStartView> {
    return this.transactions.run(async (tx) => {
      const courseStart = await this.courseStarts.find(tx, id);
      const provider = courseStart && (await this.organisations.byId(courseStart.providerId));
      if (!courseStart || !provider || !isSeenBy(plans, courseStart)) throw notFound('course-start');
      const contact = await this.queries.execute(new PublicContact(tx, provider.id));
      const view = viewOf({ courseStart, provider, taken: await this.places.of(tx, id) });
      return { ...view, ...(contact !== undefined && { contact }) };
    });
  }
}
