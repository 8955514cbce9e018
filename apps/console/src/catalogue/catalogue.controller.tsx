import { Controller, Get, Inject, Param, Query, Req, UseFilters } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { entered, formValues } from '../design/form-values.js';
import { ApiProblem } from '../services/api-problem.js';
import { WithoutSession } from '../session/visit.guard.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import type { Answer } from '../web/answers.js';
import { listPaths } from './addresses.js';
import { CatalogueFilter } from './catalogue.filter.js';
import { publicPage } from './catalogue-document.js';
import { filterOf, isOfTheForm, searchOf, whereIs } from './catalogue-filter.js';
import { CoursePage } from './course-page.js';
import { courseJsonLd } from './json-ld.js';
import { ListPage, type ListPageProps } from './list-page.js';
import { catalogueFor, readerOf } from './reader.js';
import { feedsOf } from './take-along.js';

const onOnePage = 20;

/** What courses there are, for everybody, in the languages of those who look for one. */
@Controller([...listPaths])
@WithoutSession()
@UseFilters(CatalogueFilter)
export class CatalogueController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<Answer> {
    const reader = readerOf(request, this.settings);
    const props = await this.#found(request, query);
    const { calendar, atom } = feedsOf(props.search, reader.language);
    const refersTo = [
      <link key="atom" rel="alternate" type="application/atom+xml" href={atom} title={reader.texts.take.news} />,
      <link key="ics" rel="alternate" type="text/calendar" href={calendar} title={reader.texts.take.calendarOfList} />,
    ];
    const title = reader.texts.title;
    return publicPage(reader, {
      title,
      body: <ListPage {...props} />,
      refersTo: props.found ? refersTo : [],
      ...(!props.found && { status: 400, hidden: true }),
    });
  }

  @Get(':id')
  async show(@Req() request: FastifyRequest, @Param('id') id: string): Promise<Answer> {
    const reader = readerOf(request, this.settings);
    const course = await catalogueFor(request, this.settings).show(id);
    const jsonLd = courseJsonLd(course, reader);
    return publicPage(reader, { title: course.title, germanTitle: true, body: <CoursePage course={course} />, jsonLd });
  }

  /** What cannot be looked for is said on the page, with the form as it was filled in. */
  async #found(request: FastifyRequest, query: unknown): Promise<ListPageProps> {
    const values = formValues(query);
    const [filter, cursor] = [filterOf(values), entered(values, 'cursor')];
    const where = whereIs(filter.place);
    const search = searchOf(filter, where);
    const props = { filter, where, search, continued: cursor !== undefined };
    if (where.kind === 'ambiguous' || where.kind === 'unknown' || !isOfTheForm(filter))
      return { ...props, found: undefined };
    const asked = { ...search, status: 'published,postponed,started,cancelled', limit: String(onOnePage) };
    try {
      const found = await catalogueFor(request, this.settings).search({ ...asked, ...(cursor && { cursor }) });
      return { ...props, found };
    } catch (error) {
      if (error instanceof ApiProblem && error.isAboutInput) return { ...props, found: undefined };
      throw error;
    }
  }
}
