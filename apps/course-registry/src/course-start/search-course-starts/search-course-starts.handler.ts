import type { FoundCourseStartView, Page } from '@app/contracts';
import { Clock } from '@app/kernel';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FindCourseStarts, SearchCourseStarts } from './search-course-starts.query.js';

@QueryHandler(SearchCourseStarts)
export class SearchCourseStartsHandler implements IQueryHandler<SearchCourseStarts> {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ filter, limit, after }: SearchCourseStarts): Promise<Page<FoundCourseStartView>> {
    const { lines, ...next } = await this.queries.execute(
      new FindCourseStarts({ filter, limit, after }, 'professionals'),
    );
    return { items: lines.map(({ json }) => JSON.parse(json)), ...next, asOf: this.clock.now().toISOString() };
  }
}
