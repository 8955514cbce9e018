import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { TasksPage } from './tasks-page.js';

/** What somebody has to do, whatever it comes from. */
@Controller('tasks')
@PageOf('case_manager', 'counsellor', 'provider_staff', 'coordinator')
export class TasksController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = { state: 'open', ...formValues(query) };
    const [state, cursor] = ['state', 'cursor'].map((name) => entered(values, name));
    const found = await visit.services.deadlines.tasks({ state, cursor, limit: 50 });
    return page(visit.texts.deadlines.tasks.title, <TasksPage {...{ visit, found, values }} />);
  }

  @Post(':id/done')
  finish(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const seen = whole(formValues(body), 'seen') ?? 0;
    const { finished } = visit.texts.deadlines.tasks;
    return act(visit, '/tasks', finished, () => visit.services.deadlines.finish(id, seen));
  }
}
