import type { CatalogueCourseStartView, JsonOf, Page } from '@app/contracts';
import { Everybody } from '@app/identity';
import { Clock } from '@app/kernel';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type CourseStartFilter,
  MeasureCourseStarts,
} from '../../course-start/search-course-starts/search-course-starts.query.js';
import { etagOf, isKnown } from '../answering/conditional.js';
import { everyCourseStart, everyLine } from '../answering/every-course-start.js';
import { streamed } from '../answering/streamed.js';
import { SearchCatalogueRequest } from '../search/course-search.request.js';
import { wholeOf } from '../search/filter-of.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { courseStartColumns } from './course-start-columns.js';
import { csvLine } from './domain/csv.js';
import { CsvRequest } from './export.request.js';

/** The whole list a filter finds, as one file. */
@Controller()
export class ExportCatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @AnswersFile('text/csv')
  @Get('catalogue.csv')
  @Everybody('what courses there are is public')
  @CountedAs('csv')
  async csv(
    @Query() request: CsvRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const { bom = 'false', separator = 'comma' } = request;
    const filter = wholeOf(request);
    if (await this.#isKnown(filter, ['csv', bom, separator], ifNoneMatch, reply)) return undefined;
    const lines = this.#csv(filter, separator === 'comma' ? ',' : ';', bom === 'true');
    return streamed(lines, 'text/csv; charset=utf-8; header=present', 'kurse.csv');
  }

  @Get('catalogue.json')
  @Everybody('what courses there are is public')
  @CountedAs('json')
  async json(
    @Query() request: SearchCatalogueRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | JsonOf<Page<CatalogueCourseStartView>> | undefined> {
    const filter = wholeOf(request);
    if (await this.#isKnown(filter, ['json'], ifNoneMatch, reply)) return undefined;
    return streamed(this.#json(filter), 'application/json; charset=utf-8', 'kurse.json');
  }

  async #isKnown(filter: CourseStartFilter, how: readonly string[], ifNoneMatch: string | undefined, reply: Reply) {
    const { fingerprint } = await this.queries.execute(new MeasureCourseStarts(filter));
    return isKnown(reply, ifNoneMatch, etagOf(...how, fingerprint));
  }

  async *#csv(filter: CourseStartFilter, separator: ',' | ';', bom: boolean): AsyncGenerator<string> {
    const names = courseStartColumns.map(([name]) => name);
    yield `${bom ? '\uFEFF' : ''}${csvLine(names, separator)}`;
    for await (const view of everyCourseStart(this.queries, filter))
      yield csvLine(
        courseStartColumns.map(([, of]) => of(view)),
        separator,
      );
  }

  async *#json(filter: CourseStartFilter): AsyncGenerator<string> {
    let before = '';
    yield `{"asOf":"${this.clock.now().toISOString()}","items":[`;
    for await (const { json } of everyLine(this.queries, filter)) {
      yield `${before}${json}`;
      before = ',\n';
    }
    yield ']}\n';
  }
}
