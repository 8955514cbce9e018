import { catalogueTexts } from '@app/catalogue-texts';
import { Everybody } from '@app/identity';
import { Clock, calendarDateOf } from '@app/kernel';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Headers, Inject, Query, Res, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type CourseStartFilter,
  MeasureCourseStarts,
} from '../../course-start/search-course-starts/search-course-starts.query.js';
import { PublicContacts } from '../../provider/public-contact/public-contact.query.js';
import { consoleUrl } from '../../settings.js';
import { addressesAt } from '../answering/addresses.js';
import { etagOf, isKnown } from '../answering/conditional.js';
import { everyCourseStart } from '../answering/every-course-start.js';
import { streamed } from '../answering/streamed.js';
import { FeedRequest } from '../search/feed.request.js';
import { wholeOf } from '../search/filter-of.js';
import { followed } from '../search/follow.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { calendarFoot, calendarHead, eventText } from './domain/calendar.js';
import { type Readers, startEvent } from './events-of.js';

@Controller('catalogue.ics')
export class FilterCalendarController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    @Inject(consoleUrl) private readonly pages: string,
  ) {}

  /** The beginnings of all course starts a filter finds. */
  @AnswersFile('text/calendar')
  @Get()
  @Everybody('what courses there are is public')
  @CountedAs('calendar')
  async show(
    @Query() request: FeedRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const { language = 'de' } = request;
    const filter = followed(wholeOf(request), calendarDateOf(this.clock.now()));
    const { fingerprint } = await this.queries.execute(new MeasureCourseStarts(filter));
    if (isKnown(reply, ifNoneMatch, etagOf('calendar', language, fingerprint))) return undefined;
    const contacts = await this.queries.execute(new PublicContacts());
    const contactOf = (providerId: string) => contacts.get(providerId);
    const readers = { language, pageOf: addressesAt(this.pages).pageOf, contactOf };
    return streamed(this.#text(filter, readers), 'text/calendar; charset=utf-8', 'kurse.ics');
  }

  async *#text(filter: CourseStartFilter, readers: Readers): AsyncGenerator<string> {
    yield calendarHead(catalogueTexts(readers.language).title);
    for await (const view of everyCourseStart(this.queries, filter)) yield eventText(startEvent(view, readers));
    yield calendarFoot;
  }
}
