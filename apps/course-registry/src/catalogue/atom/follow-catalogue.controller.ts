import { atomText } from '@app/feeds';
import { Everybody } from '@app/identity';
import { Clock, type CourseStartId, calendarDateOf } from '@app/kernel';
import { AnswersFile, isId, isInstant, type Reply, readCursor } from '@app/runtime';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type AfterUpdate,
  FindCourseStarts,
} from '../../course-start/search-course-starts/search-course-starts.query.js';
import { consoleUrl } from '../../settings.js';
import { addressesAt } from '../answering/addresses.js';
import { etagOf, isKnown } from '../answering/conditional.js';
import { FeedRequest } from '../search/feed.request.js';
import { filterOf } from '../search/filter-of.js';
import { followed } from '../search/follow.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { feedOf } from './feed-of.js';

@Controller('catalogue.atom')
export class FollowCatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    @Inject(consoleUrl) private readonly pages: string,
  ) {}

  /** What changed last, first. */
  @AnswersFile('application/atom+xml')
  @Get()
  @Everybody('what courses there are is public')
  @CountedAs('atom')
  async follow(
    @Query() request: FeedRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { language = 'de', limit, cursor } = request;
    const filter = followed(filterOf(request), calendarDateOf(this.clock.now()));
    const { lines, nextCursor } = await this.queries.execute(
      new FindCourseStarts({ filter, sort: 'update', limit, after: afterOf(cursor) }, 'everybody'),
    );
    const { pathname, searchParams: query } = new URL(reply.request.url, 'http://localhost');
    const page = { path: pathname, query, nextCursor, language };
    const feed = feedOf(
      lines.map(({ json }) => JSON.parse(json)),
      page,
      addressesAt(this.pages),
    );
    const text = atomText(feed);
    if (isKnown(reply, ifNoneMatch, etagOf(text))) return undefined;
    reply.header('content-type', 'application/atom+xml; charset=utf-8');
    return text;
  }
}

function afterOf(cursor: string | undefined): AfterUpdate | undefined {
  const parts = readCursor<[string, string]>(cursor, [isInstant, isId]);
  return parts && { updatedAt: parts[0], id: parts[1] as CourseStartId };
}
