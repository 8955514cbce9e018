import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { OfficeMailboxesPage, officeMailboxLabels } from './office-mailboxes-page.js';

/** Which mailboxes of one's office get digests, who asked for it, and how they agreed. */
@Controller('mailboxes')
@PageOf('case_manager', 'coordinator', 'counsellor', 'provider_staff')
export class OfficeMailboxesController {
  @Get()
  list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    return mailboxesPage(visit, entered(formValues(query), 'cursor'));
  }

  @Post()
  async ask(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const language = text(values, 'language') === 'en' ? 'en' : 'de';
    const wish = { address: text(values, 'address'), language } as const;
    const outcome = await attempt(() => visit.services.officeMailboxes.ask(wish, text(values, 'once')));
    if ('value' in outcome) return done('/mailboxes', visit.texts.officeMailboxes.asked);
    return mailboxesPage(visit, undefined, values, errorsFor(outcome.problem, officeMailboxLabels(visit.texts)));
  }

  @Post(':id/end')
  end(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return act(visit, '/mailboxes', visit.texts.officeMailboxes.ended, () => visit.services.officeMailboxes.end(id));
  }
}

async function mailboxesPage(
  { services, texts, me }: Visit,
  cursor?: string,
  values?: FormValues,
  errors?: FormErrors,
): Promise<Answer> {
  const found = await services.officeMailboxes.list(cursor);
  const props = { found, domains: me.mailDomains, once: randomUUID(), entered: values, errors };
  return page(texts.officeMailboxes.title, <OfficeMailboxesPage {...props} />, errors ? { status: 422 } : {});
}
