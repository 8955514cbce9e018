import { Controller, Get } from '@nestjs/common';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { MailStatusPage } from './mail-status-page.js';

/** Whether the mails of the system leave, for those whom people ask when theirs does not come. */
@Controller('mail-status')
@PageOf('coordinator', 'county_admin')
export class MailStatusController {
  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Answer> {
    const status = await visit.services.sentMails.status();
    return page(visit.texts.mailStatus.title, <MailStatusPage {...{ visit, status }} />);
  }
}
