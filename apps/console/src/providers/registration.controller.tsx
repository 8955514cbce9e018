import type { ProviderKind, ProviderRequestBody } from '@app/contracts';
import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text } from '../design/form-values.js';
import { PostButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { ApiProblem } from '../services/api-problem.js';
import { ProviderService } from '../services/provider-service.js';
import { ServiceClient } from '../services/service-client.js';
import { OpenToGuests } from '../session/visit.guard.js';
import type { Guest, VisitedRequest } from '../session/visit.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { type Answer, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { RegistrationForm, registrationLabels } from './registration-form.js';

/** For organisations nobody knows yet: ask to be let in, and confirm by the link in the mail. */
@Controller('providers')
@OpenToGuests()
export class RegistrationController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get('register')
  show(@Req() request: VisitedRequest): Answer {
    return formPage(guestOf(request));
  }

  @Post('register')
  async ask(@Req() request: VisitedRequest, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const values = formValues(body);
    const outcome = await attempt(() => this.#providers(guest).askToBeLetIn(bodyOf(values, guest)));
    if ('problem' in outcome)
      return formPage(guest, values, errorsFor(outcome.problem, registrationLabels(guest.texts)));
    const { sentTitle, sent } = guest.texts.providers.register;
    return page(sentTitle, <p class="kern-body kern-body--large">{sent}</p>);
  }

  /** Mail gateways open every link: this page changes nothing. */
  @Get('confirm/:token')
  async look(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    const words = guest.texts.providers.confirm;
    const asked = await orGone(() => this.#providers(guest).requestToConfirm(token));
    if (!asked) return gonePage(guest);
    const action = `/providers/confirm/${encodeURIComponent(token)}`;
    const body = (
      <>
        <p class="kern-body kern-body--large">{words.lead(asked.name, asked.municipalityName)}</p>
        <PostButton action={action} label={words.confirm} />
      </>
    );
    return page(words.title, body);
  }

  @Post('confirm/:token')
  async confirm(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    const { doneTitle, done } = guest.texts.providers.confirm;
    const confirmed = await orGone(() => this.#providers(guest).confirmRequest(token));
    return confirmed ? page(doneTitle, <p class="kern-body kern-body--large">{done}</p>) : gonePage(guest);
  }

  #providers({ language }: Guest): ProviderService {
    const base = this.settings.services['course-registry'];
    return new ProviderService(new ServiceClient('course-registry', base, { language }));
  }
}

function guestOf({ guest }: VisitedRequest): Guest {
  if (!guest) throw new Error('The registration was asked for by nobody.');
  return guest;
}

async function orGone<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}

function gonePage({ texts }: Guest): Answer {
  const { goneTitle, gone } = texts.providers.confirm;
  return page(goneTitle, <Notice kind="warning" title={gone} />, { status: 404 });
}

function formPage({ texts }: Guest, entered?: FormValues, errors?: FormErrors): Answer {
  const body = <RegistrationForm {...{ entered, errors }} />;
  return page(texts.providers.register.title, body, errors ? { status: 422 } : {});
}

function bodyOf(values: FormValues, { language }: Guest): ProviderRequestBody {
  return given({
    name: text(values, 'name'),
    kind: text(values, 'kind') as ProviderKind,
    mailbox: text(values, 'mailbox'),
    place: text(values, 'place'),
    bamfNumber: entered(values, 'bamfNumber'),
    askedBy: text(values, 'askedBy'),
    language,
  }) as ProviderRequestBody;
}
