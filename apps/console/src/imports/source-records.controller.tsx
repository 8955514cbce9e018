import type { SourceRecordView } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { CompleteRecordPage, completionIn, completionLabels } from './complete-record-page.js';
import { IncompletePage, MissingPage } from './source-records-pages.js';

@Controller('imports')
@PageOf('provider_staff', 'county_admin')
export class SourceRecordsController {
  @Get('incomplete')
  async incomplete(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const records = await visit.services.sourceRecords.list('incomplete', cursor);
    const body = <IncompletePage {...{ visit, records }} {...(cursor && { cursor })} />;
    return page(visit.texts.sourceRecords.title, body);
  }

  @Get('missing')
  async missing(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const records = await visit.services.sourceRecords.list('missing', cursor);
    const body = <MissingPage {...{ visit, records }} {...(cursor && { cursor })} />;
    return page(visit.texts.sourceRecords.missingTitle, body);
  }

  @Get('incomplete/:id')
  async form(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return formPage(visit, await visit.services.sourceRecords.show(id), {});
  }

  @Post('incomplete/:id')
  async complete(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() => visit.services.sourceRecords.complete(id, completionIn(values)));
    if ('value' in outcome) return done('/imports/incomplete', visit.texts.sourceRecords.completed);
    const record = await visit.services.sourceRecords.show(id);
    return formPage(visit, record, values, errorsFor(outcome.problem, completionLabels(visit.texts)));
  }
}

function formPage(visit: Visit, record: SourceRecordView, values: FormValues, errors?: FormErrors): Answer {
  const title = visit.texts.sourceRecords.completeTitle(record.title || record.externalId);
  const body = <CompleteRecordPage {...{ visit, record, values }} {...(errors && { errors })} />;
  return page(title, body, errors ? { status: 422 } : {});
}
