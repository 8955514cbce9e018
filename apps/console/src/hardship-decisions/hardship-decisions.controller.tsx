import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act } from '../web/attempts.js';
import { HardshipDecisionsPage } from './hardship-decisions-page.js';

const here = '/hardship-decisions';

/** Where a second person decides whether somebody comes first, and sees no more than a reference and a reason. */
@Controller('hardship-decisions')
@PageOf('case_manager', 'counsellor', 'coordinator')
export class HardshipDecisionsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const all = entered(values, 'state') === 'all';
    const cursor = entered(values, 'cursor');
    const state = all ? undefined : 'proposed';
    const found = await visit.services.entries.hardshipDecisions({ state, cursor, limit: 50 });
    const body = <HardshipDecisionsPage {...{ visit, found, all, cursor }} />;
    return page(visit.texts.standing.hardship.title, body);
  }

  @Post(':id/confirm')
  confirm(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const seen = whole(formValues(body), 'seen') ?? 0;
    return act(visit, here, visit.texts.standing.hardship.confirmed, () =>
      visit.services.entries.decideHardship(id, 'confirm', seen),
    );
  }

  @Post(':id/refuse')
  refuse(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    return act(visit, here, visit.texts.standing.hardship.refused, () =>
      visit.services.entries.decideHardship(id, 'refuse', whole(values, 'seen') ?? 0, {
        reason: text(values, 'reason'),
      }),
    );
  }
}
