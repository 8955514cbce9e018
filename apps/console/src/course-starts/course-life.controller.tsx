import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { HistoryPage } from './history-page.js';
import { PlansPage } from './plans-page.js';

/** Plans and what becomes of them, sections that begin, and what has happened so far. */
@Controller('course-starts')
@PageOf('provider_staff', 'county_admin')
export class CourseLifeController {
  @Get('plans')
  async plans(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const found = await visit.services.courseRegistry.plans(entered(formValues(query), 'cursor'));
    return page(visit.texts.courseLife.plans, <PlansPage visit={visit} found={found} />);
  }

  @Post(':id/publish')
  publish(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, `/course-starts/${id}`, visit.texts.courseLife.planPublished, () =>
      visit.services.courseRegistry.publishPlan(id, whole(formValues(body), 'seen') ?? 0),
    );
  }

  @Post(':id/sections/:number/start')
  startSection(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const section = Number(number);
    return act(visit, `/course-starts/${id}`, visit.texts.courseLife.sectionStarted(section), () =>
      visit.services.courseRegistry.startSection(id, section, whole(formValues(body), 'seen') ?? 0),
    );
  }

  @Get(':id/history')
  @PageOf('provider_staff', 'coordinator', 'county_admin')
  async history(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const { courseRegistry } = visit.services;
    const [courseStart, history] = await Promise.all([
      courseRegistry.show(id),
      courseRegistry.history(id, entered(formValues(query), 'cursor')),
    ]);
    return page(visit.texts.courseLife.historyTitle, <HistoryPage {...{ visit, courseStart, history }} />);
  }
}
