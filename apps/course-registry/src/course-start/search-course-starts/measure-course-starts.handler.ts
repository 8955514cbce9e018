import { Organisations } from '@app/identity';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CourseSearch } from '../persistence/course-search.js';
import { type FoundExtent, MeasureCourseStarts } from './search-course-starts.query.js';
import { Seeking } from './seeking.js';

@QueryHandler(MeasureCourseStarts)
export class MeasureCourseStartsHandler implements IQueryHandler<MeasureCourseStarts> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly seeking: Seeking,
    private readonly search: CourseSearch,
  ) {}

  async execute({ filter }: MeasureCourseStarts): Promise<FoundExtent> {
    const sought = await this.seeking.soughtBy(filter, 'everybody');
    if (!sought) return { count: 0, fingerprint: '' };
    const { count, fingerprint, revision } = await this.transactions.ask((tx) => this.search.measure(tx, sought));
    const names = (await this.organisations.all()).map(({ id, name }) => `${id} ${name}`);
    return { count, fingerprint: [fingerprint, revision, ...names].join('\n') };
  }
}
