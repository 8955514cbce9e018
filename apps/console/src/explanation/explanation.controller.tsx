import { Controller, Get, Param } from '@nestjs/common';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { ExplanationPage } from './explanation-page.js';

/** Why a person got no offer: every course that was looked at, with its reasons. */
@Controller('waiting-entries/:id/explanation')
@PageOf('case_manager', 'counsellor')
export class ExplanationController {
  @Get()
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const { waitingList } = visit.services;
    const [entry, explanation] = await Promise.all([waitingList.entry(id), waitingList.explanation(id)]);
    const words = visit.texts.explanation;
    const searching = explanation.status === 'WAITING' || explanation.status === 'PLANNED';
    const title = searching ? words.title(entry.reference) : words.otherTitle(entry.reference);
    return page(title, <ExplanationPage {...{ visit, entry, explanation }} />);
  }
}
