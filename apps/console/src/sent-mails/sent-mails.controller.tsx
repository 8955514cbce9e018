import { Controller, Get, Query } from '@nestjs/common';
import { entered, formValues, given } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { LooksPage } from './looks-page.js';
import { SentMailsPage } from './sent-mails-page.js';

/** What the system mailed to whom, for the data protection officer; and who looked. */
@Controller('sent-mails')
@PageOf('dpo')
export class SentMailsController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() asked: unknown): Promise<Answer> {
    const values = formValues(asked);
    const query = given({ address: entered(values, 'address'), purpose: entered(values, 'purpose') });
    const found = await visit.services.sentMails.list({ ...query, cursor: entered(values, 'cursor'), limit: 50 });
    return page(visit.texts.sentMails.title, <SentMailsPage {...{ visit, found, values, query }} />);
  }

  @Get('looks')
  async looks(@CurrentVisit() visit: Visit, @Query() asked: unknown): Promise<Answer> {
    const cursor = entered(formValues(asked), 'cursor');
    const found = await visit.services.sentMails.looks({ cursor, limit: 50 });
    return page(visit.texts.sentMails.looks.title, <LooksPage {...{ visit, found, cursor }} />);
  }
}
