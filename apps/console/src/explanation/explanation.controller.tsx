import type { Wording } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { entered, formValues, text } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { paper } from '../texts/explanation-export.de.js';
import { type Answer, type Download, done, page, seeOther } from '../web/answers.js';
import { attempt, inWords } from '../web/attempts.js';
import { ExplanationPage } from './explanation-page.js';
import { PaperPage } from './paper-page.js';

/** Why a person got no offer: every course that was looked at, with its reasons; and the same, signed, to hand out. */
@Controller('waiting-entries/:id/explanation')
@PageOf('case_manager', 'counsellor')
export class ExplanationController {
  @Get()
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const { waitingList } = visit.services;
    const wording: Wording = entered(formValues(query), 'plain') ? 'de-plain' : visit.language;
    const [entry, explanation, rank] = await Promise.all([
      waitingList.entry(id),
      waitingList.explanation(id, wording),
      waitingList.rank(id, wording),
    ]);
    const words = visit.texts.explanation;
    const searching = explanation.status === 'WAITING' || explanation.status === 'PLANNED';
    const title = searching ? words.title(entry.reference) : words.otherTitle(entry.reference);
    return page(title, <ExplanationPage {...{ visit, entry, explanation, rank }} />);
  }

  @Post('exports')
  async handOut(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() =>
      visit.services.waitingList.exportExplanation(id, text(values, 'purpose'), text(values, 'once')),
    );
    const back = `/waiting-entries/${id}/explanation`;
    if ('problem' in outcome) return seeOther(back, { kind: 'danger', text: inWords(visit, outcome.problem) });
    return done(`${back}/exports/${outcome.value.id}`, visit.texts.explanation.exported);
  }

  @Get('exports/:exportId')
  async paper(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('exportId') exportId: string,
  ): Promise<Answer> {
    const file = await visit.services.waitingList.explanationFile(exportId);
    return page(paper.title(file.document.entry.reference), <PaperPage {...{ visit, id, exportId, file }} />);
  }

  @Get('exports/:exportId/file')
  async download(@CurrentVisit() visit: Visit, @Param('exportId') exportId: string): Promise<Download> {
    // Canonical JSON has no names of digits alone, so that what was read is written again byte for byte.
    const content = JSON.stringify(await visit.services.waitingList.explanationFile(exportId));
    return { kind: 'download', fileName: `begruendung-${exportId}.json`, contentType: 'application/json', content };
  }
}
