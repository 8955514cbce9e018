import { type CourseStartView, courseStartStatuses, type Page } from '@app/contracts';
import { Organisations } from '@app/identity';
import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { paged } from '@app/runtime';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { lineOf } from '../course-start-view.js';
import { CourseStartSearch, type Found } from '../persistence/course-start-search.js';
import { SearchCourseStarts } from './search-course-starts.query.js';

const usualStatuses = courseStartStatuses.filter((status) => status !== 'past');

@QueryHandler(SearchCourseStarts)
export class SearchCourseStartsHandler implements IQueryHandler<SearchCourseStarts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly search: CourseStartSearch,
    private readonly clock: Clock,
  ) {}

  async execute(query: SearchCourseStarts): Promise<Page<CourseStartView>> {
    const now = this.clock.now();
    const found = await this.#find(query, now);
    const page = paged(found, query.limit, ({ courseStart: { content, id } }) => [content.startsOn, id]);
    const items = await Promise.all(page.items.map((each) => this.#line(each)));
    return { ...page, items: items.flat(), asOf: now.toISOString() };
  }

  async #find({ filter, limit, after }: SearchCourseStarts, now: Date): Promise<Found[]> {
    const { level, courseType, provider: key, statuses = usualStatuses, from, to, area, free } = filter;
    const provider = key === undefined ? undefined : await this.organisations.byKey(key);
    if (key !== undefined && !provider) return [];
    const freeOn = free ? calendarDateOf(now) : undefined;
    return this.transactions.run((tx) =>
      this.search.find(tx, {
        ...{ level, courseType, providerId: provider?.id, statuses, from, to, area, freeOn, after },
        limit: limit + 1,
      }),
    );
  }

  async #line({ courseStart, taken }: Found): Promise<CourseStartView[]> {
    const provider = await this.organisations.byId(courseStart.providerId);
    return provider ? [lineOf({ courseStart, provider, taken })] : [];
  }
}
