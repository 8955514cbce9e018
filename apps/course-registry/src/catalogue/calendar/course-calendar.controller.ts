import { catalogueTexts } from '@app/catalogue-texts';
import { Everybody } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import { AnswersFile, type Reply, ResourceId } from '@app/runtime';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowTimetable } from '../../course-start/show-timetable/show-timetable.query.js';
import { PublicContacts } from '../../provider/public-contact/public-contact.query.js';
import { consoleUrl } from '../../settings.js';
import { addressesAt } from '../answering/addresses.js';
import { etagOf, isKnown } from '../answering/conditional.js';
import { LanguageRequest } from '../search/feed.request.js';
import { ShowCatalogueEntry } from '../search/show-catalogue-entry.query.js';
import { CountedAs } from '../usage/count-uses/counted-as.js';
import { calendarFoot, calendarHead, eventText } from './domain/calendar.js';
import { sessionEvents } from './events-of.js';

@Controller('catalogue')
export class CourseCalendarController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(consoleUrl) private readonly pages: string,
  ) {}

  /** Every session of one course start. */
  @AnswersFile('text/calendar')
  @Get(':id.ics')
  @Everybody('what courses there are is public')
  @CountedAs('calendar')
  async show(
    @Param('id', new ResourceId('course-start')) id: CourseStartId,
    @Query() { language = 'de' }: LanguageRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const view = await this.queries.execute(new ShowCatalogueEntry(id));
    const timetable = await this.queries.execute(new ShowTimetable(id));
    const contacts = await this.queries.execute(new PublicContacts());
    const contactOf = (providerId: string) => contacts.get(providerId);
    const events = sessionEvents(view, timetable, { language, pageOf: addressesAt(this.pages).pageOf, contactOf });
    const text = [calendarHead(`${view.title} · ${catalogueTexts(language).title}`), ...events.map(eventText)];
    if (isKnown(reply, ifNoneMatch, etagOf(...text))) return undefined;
    reply.header('content-type', 'text/calendar; charset=utf-8');
    return [...text, calendarFoot].join('');
  }
}
