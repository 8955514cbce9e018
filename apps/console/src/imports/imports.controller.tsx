import { randomUUID } from 'node:crypto';
import type { ImportOutcome } from '@app/contracts';
import { importOutcomes } from '@app/contracts';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, formValues } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { ImportReportPage } from './import-report-page.js';
import { ImportsPage, importLabels } from './imports-page.js';
import { type Upload, uploadIn } from './upload.js';

const refreshSeconds = 2;

@Controller('imports')
@PageOf('provider_staff', 'county_admin')
export class ImportsController {
  @Get()
  list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    return listPage(visit, entered(formValues(query), 'cursor'));
  }

  @Post()
  async receive(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const upload = await uploadIn(body);
    const outcome = await attempt(() => visit.services.courseRegistry.receiveImport(formOf(upload), upload.once));
    if ('value' in outcome) return done(`/imports/${outcome.value.id}`, visit.texts.imports.received);
    return listPage(visit, undefined, errorsFor(outcome.problem, importLabels(visit.texts)));
  }

  @Get(':id')
  async report(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query('outcome') wished?: unknown,
  ): Promise<Answer> {
    const report = await visit.services.courseRegistry.importReport(id);
    const outcome = importOutcomes.find((known) => known === wished);
    const body = <ImportReportPage {...{ visit, report }} {...(outcome && { outcome: outcome as ImportOutcome })} />;
    const title = visit.texts.imports.reportTitle(report.fileName);
    return page(title, body, report.state === 'running' ? { refreshSeconds } : {});
  }

  @Post(':id/:action')
  steer(
    @CurrentVisit() visit: Visit,
    @Param() { id, action }: { readonly id: string; readonly action: string },
  ): Promise<Answer> {
    if (action === 'accept' || action === 'discard') return decide(visit, id, action);
    if (action !== 'stop' && action !== 'resume') throw new NotFoundException();
    const said = visit.texts.imports[action === 'stop' ? 'stopped' : 'resumed'];
    return act(visit, `/imports/${id}`, said, () => visit.services.courseRegistry.steerImport(id, action));
  }
}

function decide(visit: Visit, id: string, decision: 'accept' | 'discard'): Promise<Answer> {
  const said = visit.texts.sourceRecords[decision === 'accept' ? 'accepted' : 'discarded'];
  return act(visit, `/imports/${id}`, said, () => visit.services.sourceRecords.decide(id, decision));
}

async function listPage(visit: Visit, cursor?: string, errors?: FormErrors): Promise<Answer> {
  const anyProvider = visit.me.roles.includes('county_admin') && !visit.me.roles.includes('provider_staff');
  const [imports, incomplete, missing, providers] = await Promise.all([
    visit.services.courseRegistry.imports(cursor),
    visit.services.sourceRecords.list('incomplete'),
    visit.services.sourceRecords.list('missing'),
    anyProvider ? visit.services.courseRegistry.providers() : undefined,
  ]);
  const body = (
    <ImportsPage
      {...{ visit, imports, incomplete, missing, once: randomUUID() }}
      {...(cursor && { cursor })}
      {...(errors && { errors })}
      {...(providers && { providers: providers.items })}
    />
  );
  return page(visit.texts.imports.title, body, errors ? { status: 422 } : {});
}

function formOf({ format, provider, file }: Upload): FormData {
  const form = new FormData();
  if (format) form.set('format', format);
  if (provider) form.set('provider', provider);
  if (file) form.set('file', new Blob([file.content as BlobPart], { type: file.type }), file.name);
  return form;
}
