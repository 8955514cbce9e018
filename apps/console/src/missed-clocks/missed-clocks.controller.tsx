import { Controller, Get, Query } from '@nestjs/common';
import { entered, type FormValues, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { csv } from '../waiting-times/csv.js';
import { type Answer, type Download, page } from '../web/answers.js';
import { MissedClocksPage, missedTable } from './missed-clocks-page.js';

/** How often time limits of the law passed unkept, for those who steer. Counts; few people are withheld. */
@Controller()
@PageOf('coordinator', 'county_admin')
export class MissedClocksController {
  @Get('missed-clocks')
  async show(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const found = await visit.services.places.missedClocks(missedQuery(values));
    return page(visit.texts.steering.missed.title, <MissedClocksPage {...{ visit, found, values }} />);
  }

  @Get('missed-clocks.csv')
  async download(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Download> {
    const found = await visit.services.places.missedClocks(missedQuery(formValues(query)));
    const fileName = `${visit.texts.steering.missed.csvName}-${today()}.csv`;
    const content = csv(missedTable(found, visit));
    return { kind: 'download', fileName, contentType: 'text/csv; charset=utf-8', content };
  }
}

function missedQuery(values: FormValues): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(['code', 'from', 'to'].map((name) => [name, entered(values, name)]));
}
