import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { type FormValues, formValues, whole } from '../design/form-values.js';
import { choiceIn } from '../immediate-mails/immediate-choice.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { wishLabels } from '../subscription/wish-fields.js';
import { wishIn } from '../subscription/wish-values.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { MailboxSettingsPage } from './mailbox-settings-page.js';

/** What a mailbox that has agreed is told: its office's to change. */
@Controller('mailboxes/:id')
@PageOf('case_manager', 'coordinator', 'counsellor', 'provider_staff')
export class MailboxSettingsController {
  @Get()
  show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return settingsPage(visit, id);
  }

  @Post()
  async save(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const { officeMailboxes } = visit.services;
    const outcome = await attempt(() => officeMailboxes.change(id, wishIn(values), whole(values, 'seen') ?? 0));
    if ('value' in outcome) return done(pathOf(id), visit.texts.mailboxSettings.saved);
    return settingsPage(visit, id, values, errorsFor(outcome.problem, wishLabels(visit.texts)));
  }

  @Post('immediate')
  choose(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    return act(visit, pathOf(id), visit.texts.mailboxSettings.saved, () =>
      visit.services.officeMailboxes.choose(id, choiceIn(values), whole(values, 'seen') ?? 0),
    );
  }
}

function pathOf(id: string): string {
  return `/mailboxes/${encodeURIComponent(id)}`;
}

async function settingsPage(
  { services, texts, me }: Visit,
  id: string,
  entered?: FormValues,
  errors?: FormErrors,
): Promise<Answer> {
  const mailbox = await services.officeMailboxes.subscription(id);
  const body = <MailboxSettingsPage {...{ mailbox, areas: me.areas, entered, errors }} />;
  return page(texts.mailboxSettings.title, body, errors ? { status: 422 } : {});
}
