import { acknowledgeReasons } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { FindingsPage } from './findings-page.js';

/** What about course starts is worth a look, and "so gewollt". */
@Controller('findings')
@PageOf('provider_staff', 'coordinator', 'county_admin')
export class FindingsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = { state: 'open', ...formValues(query) };
    const [severity, state, cursor] = ['severity', 'state', 'cursor'].map((name) => entered(values, name));
    const found = await visit.services.findings.list({ severity, state, cursor, limit: 50 });
    return page(visit.texts.findings.title, <FindingsPage {...{ visit, found, values }} />);
  }

  @Post(':id/acknowledge')
  acknowledge(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const reason = acknowledgeReasons.find((each) => each === entered(values, 'reason')) ?? 'intended';
    const courseStart = entered(values, 'courseStart');
    const back = courseStart ? `/course-starts/${encodeURIComponent(courseStart)}` : '/findings';
    return act(visit, back, visit.texts.findings.done, () => visit.services.findings.acknowledge(id, { reason }));
  }
}
