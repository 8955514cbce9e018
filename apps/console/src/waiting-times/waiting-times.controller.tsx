import { Controller, Get, Query } from '@nestjs/common';
import { formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { type Answer, type Download, page } from '../web/answers.js';
import { csv } from './csv.js';
import { WaitingTimesPage } from './waiting-times-page.js';
import { waitingTimesQuery } from './waiting-times-query.js';
import { tableOf } from './waiting-times-table.js';

/** How long people wait, for those who steer: figures, chart, trend, file. Small groups stay hidden. */
@Controller()
@PageOf('coordinator', 'county_admin')
export class WaitingTimesController {
  @Get('waiting-times')
  async show(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const wish = waitingTimesQuery(values);
    const { waitingList } = visit.services;
    const [found, trend] = await Promise.all([
      waitingList.waitingTimes(wish),
      wish.groupBy === 'month' ? undefined : waitingList.waitingTimes({ ...wish, groupBy: 'month' }),
    ]);
    const body = <WaitingTimesPage {...{ visit, found, values }} {...(trend && { trend })} />;
    return page(visit.texts.waitingTimes.title, body);
  }

  @Get('waiting-times.csv')
  async download(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Download> {
    const found = await visit.services.waitingList.waitingTimes(waitingTimesQuery(formValues(query)));
    const { csvName } = visit.texts.waitingTimes;
    const content = csv(tableOf(found, visit));
    return { kind: 'download', fileName: `${csvName}-${today()}.csv`, contentType: 'text/csv; charset=utf-8', content };
  }
}
