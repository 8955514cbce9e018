import type { MailboxConfirmationView } from '@app/contracts';
import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { PostButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { ApiProblem } from '../services/api-problem.js';
import { OfficeMailboxesService } from '../services/office-mailboxes-service.js';
import { ServiceClient } from '../services/service-client.js';
import { OpenToLinks } from '../session/visit.guard.js';
import type { Guest, VisitedRequest } from '../session/visit.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { moment } from '../texts/format.js';
import { type Answer, page } from '../web/answers.js';

/** For whoever reads a mailbox that an office wants to be told. Mail gateways open every link: opening it agrees to nothing. */
@Controller('mailboxes/confirm')
@OpenToLinks()
export class ConfirmMailboxController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get(':token')
  async look(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    const asked = await orGone(() => this.#service(guest).question(token));
    if (!asked) return gonePage(guest);
    return asked.confirmed ? donePage(guest) : questionPage(guest, token, asked);
  }

  @Post(':token')
  async confirm(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    const confirmed = await orGone(() => this.#service(guest).confirm(token));
    return confirmed ? donePage(guest) : gonePage(guest);
  }

  #service({ language }: Guest): OfficeMailboxesService {
    const base = this.settings.services.notification;
    return new OfficeMailboxesService(new ServiceClient('notification', base, { language }));
  }
}

function guestOf({ guest }: VisitedRequest): Guest {
  if (!guest) throw new Error('The confirmation was asked for by nobody.');
  return guest;
}

/** Undefined for a link that is not good, and for one whose office may no longer be told. */
async function orGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 404 || error.isAboutInput)) return undefined;
    throw error;
  }
}

function questionPage({ texts, language }: Guest, token: string, asked: MailboxConfirmationView): Answer {
  const { confirm: words } = texts.officeMailboxes;
  const body = (
    <>
      <p class="kern-body kern-body--large">{words.lead(asked.organisationName, asked.address)}</p>
      <p class="kern-body">{words.until(moment(language, asked.expiresAt))}</p>
      <PostButton action={`/mailboxes/confirm/${encodeURIComponent(token)}`} label={words.button} />
    </>
  );
  return page(words.title, body);
}

function donePage({ texts }: Guest): Answer {
  const { doneTitle, done } = texts.officeMailboxes.confirm;
  return page(doneTitle, <p class="kern-body kern-body--large">{done}</p>);
}

function gonePage({ texts }: Guest): Answer {
  const { goneTitle, gone } = texts.officeMailboxes.confirm;
  return page(goneTitle, <Notice kind="warning" title={gone} />, { status: 404 });
}
