import { type CatalogueCourseStartView, type JsonOf, type Page } from '@app/contracts';
import { Everybody } from '@app/identity';
import { Clock } from '@app/kernel';
import type { Reply } from '@app/runtime';
import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindCourseStarts } from '../../course-start/search-course-starts/search-course-starts.query.js';
import { isKnown } from '../answering/conditional.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { SearchCatalogueRequest } from './course-search.request.js';
import { pageOf } from './filter-of.js';
import { pageEtag, pageJson } from './page-json.js';

@Controller('catalogue')
export class SearchCatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Written from what is kept as JSON. */
  @Get()
  @Everybody('what courses there are is public')
  @CountedAs('list')
  @Header('content-type', 'application/json; charset=utf-8')
  async search(
    @Query() request: SearchCatalogueRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<JsonOf<Page<CatalogueCourseStartView>>> {
    const found = await this.queries.execute(new FindCourseStarts(pageOf(request), 'everybody'));
    return isKnown(reply, ifNoneMatch, pageEtag(found)) ? '' : pageJson(found, this.clock.now());
  }
}
