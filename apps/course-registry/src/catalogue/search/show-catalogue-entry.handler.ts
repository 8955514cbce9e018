import { type CatalogueCourseStartDetailView, type CatalogueCourseStartView, catalogueStatuses } from '@app/contracts';
import { notFound } from '@app/kernel';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FindCourseStarts } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { ShowCourseStart } from '../../course-start/show-course-start/show-course-start.query.js';
import { ShowCatalogueEntry } from './show-catalogue-entry.query.js';

@QueryHandler(ShowCatalogueEntry)
export class ShowCatalogueEntryHandler implements IQueryHandler<ShowCatalogueEntry> {
  constructor(private readonly queries: QueryBus) {}

  async execute({ id }: ShowCatalogueEntry): Promise<CatalogueCourseStartDetailView> {
    const page = { filter: { ids: [id], statuses: catalogueStatuses }, limit: 1 };
    const [line] = (await this.queries.execute(new FindCourseStarts(page, 'everybody'))).lines;
    if (!line) throw notFound('course-start');
    const view: CatalogueCourseStartView = JSON.parse(line.json);
    const { sessions = [] } = await this.queries.execute(new ShowCourseStart(id));
    return { ...view, sessions };
  }
}
