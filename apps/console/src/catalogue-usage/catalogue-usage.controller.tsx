import { Controller, Get, Query } from '@nestjs/common';
import { entered, type FormValues, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { csv } from '../waiting-times/csv.js';
import { type Answer, page } from '../web/answers.js';
import { CatalogueUsagePage } from './catalogue-usage-page.js';
import { usageTables } from './usage-rows.js';

/** How often the public catalogue is used, for those who report on it. */
@Controller('catalogue-usage')
@PageOf('coordinator', 'county_admin')
export class CatalogueUsageController {
  @Get()
  async show(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const usage = await visit.services.catalogueUsage.show(periodOf(values));
    return page(visit.texts.catalogueUsage.title, <CatalogueUsagePage {...{ visit, usage, values }} />);
  }

  @Get('figures.csv')
  async download(@CurrentVisit() { services, texts, language }: Visit, @Query() query: unknown): Promise<Answer> {
    const usage = await services.catalogueUsage.show(periodOf(formValues(query)));
    const words = texts.catalogueUsage;
    const rows = usageTables(usage, texts, language).flatMap(({ title, rows: counts }) =>
      counts.map(({ label, uses }) => [title, label, uses] as const),
    );
    return {
      kind: 'download',
      fileName: `${words.csvName}-${usage.from}-${usage.to}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: csv([['', words.what, words.uses], ...rows]),
    };
  }
}

function periodOf(values: FormValues) {
  return { from: entered(values, 'from'), to: entered(values, 'to') };
}
