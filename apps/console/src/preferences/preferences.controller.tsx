import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { errorsFor } from '../design/field-errors.js';
import { type FormValues, formValues, text, whole } from '../design/form-values.js';
import { choiceIn } from '../immediate-mails/immediate-choice.js';
import { ApiProblem } from '../services/api-problem.js';
import { PreferencesService } from '../services/preferences-service.js';
import { ServiceClient } from '../services/service-client.js';
import { OpenToLinks } from '../session/visit.guard.js';
import type { Guest, VisitedRequest } from '../session/visit.js';
import { type ConsoleSettings, consoleSettings } from '../settings.js';
import { wishLabels } from '../subscription/wish-fields.js';
import { wishIn } from '../subscription/wish-values.js';
import { type Answer, done, page, seeOther } from '../web/answers.js';
import { attempt, inWords } from '../web/attempts.js';
import { FreshLinkPage } from './fresh-link-page.js';
import { PreferencesPage } from './preferences-page.js';

/** The digest for whoever has the link from its mail; no login. Mail gateways open every link: nothing here acts on GET. */
@Controller('preferences')
@OpenToLinks()
export class PreferencesController {
  constructor(@Inject(consoleSettings) private readonly settings: ConsoleSettings) {}

  @Get()
  askForLink(@Req() request: VisitedRequest): Answer {
    return page(guestOf(request).texts.preferences.fresh, <FreshLinkPage gone={false} />);
  }

  @Post()
  async sendLink(@Req() request: VisitedRequest, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const values = formValues(body);
    const words = guest.texts.preferences;
    const outcome = await attempt(() => this.#service(guest).askForLink(text(values, 'address')));
    if ('value' in outcome) return page(words.sentTitle, <p class="kern-body kern-body--large">{words.sent}</p>);
    const errors = errorsFor(outcome.problem, { address: words.address });
    return page(words.fresh, <FreshLinkPage gone={false} entered={values} errors={errors} />, { status: 422 });
  }

  @Get('ended')
  ended(@Req() request: VisitedRequest): Answer {
    const { endedTitle, ended } = guestOf(request).texts.preferences;
    return page(endedTitle, <p class="kern-body kern-body--large">{ended}</p>);
  }

  @Get('renewed')
  renewed(@Req() request: VisitedRequest): Answer {
    const { renewedTitle, renewed } = guestOf(request).texts.preferences;
    return page(renewedTitle, <p class="kern-body kern-body--large">{renewed}</p>);
  }

  @Get(':token')
  show(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    return this.#page(guestOf(request), token);
  }

  @Post(':token')
  async save(@Req() request: VisitedRequest, @Param('token') token: string, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const values = formValues(body);
    const change = () => this.#service(guest).change(token, wishIn(values), whole(values, 'seen') ?? 0);
    return this.#act(guest, token, change, guest.texts.preferences.saved, { form: 'wish', values });
  }

  @Post(':token/immediate')
  async choose(@Req() request: VisitedRequest, @Param('token') token: string, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const values = formValues(body);
    const choose = () => this.#service(guest).chooseImmediate(token, choiceIn(values), whole(values, 'seen') ?? 0);
    return this.#act(guest, token, choose, guest.texts.mailboxSettings.saved);
  }

  @Post(':token/pause')
  async pause(@Req() request: VisitedRequest, @Param('token') token: string, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const values = formValues(body);
    const pause = () => this.#service(guest).pause(token, text(values, 'until'));
    return this.#act(guest, token, pause, guest.texts.preferences.paused, { form: 'pause', values });
  }

  @Post(':token/skip')
  async skip(@Req() request: VisitedRequest, @Param('token') token: string, @Body() body: unknown): Promise<Answer> {
    const guest = guestOf(request);
    const skip = () => this.#service(guest).skip(token, text(formValues(body), 'digestAt'));
    return this.#act(guest, token, skip, guest.texts.preferences.skipped);
  }

  @Post(':token/resume')
  async resume(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    return this.#act(guest, token, () => this.#service(guest).resume(token), guest.texts.preferences.resumed);
  }

  @Post(':token/end')
  async end(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    return orGone(async () => {
      await this.#service(guest).end(token);
      return seeOther('/preferences/ended');
    }, guest);
  }

  @Post(':token/renew-links')
  async renew(@Req() request: VisitedRequest, @Param('token') token: string): Promise<Answer> {
    const guest = guestOf(request);
    return orGone(async () => {
      await this.#service(guest).renewLinks(token);
      return seeOther('/preferences/renewed');
    }, guest);
  }

  /** Back to the page when it worked; otherwise the page says what is wrong, at the field where there is one. */
  #act(
    guest: Guest,
    token: string,
    work: () => Promise<unknown>,
    said: string,
    sent?: { readonly form: 'wish' | 'pause'; readonly values: FormValues },
  ): Promise<Answer> {
    return orGone(async () => {
      const outcome = await attempt(work);
      if ('value' in outcome) return done(pathOf(token), said);
      if (!sent || outcome.problem.status === 412)
        return seeOther(pathOf(token), { kind: 'danger', text: inWords(guest, outcome.problem) });
      const labels = sent.form === 'wish' ? wishLabels(guest.texts) : { until: guest.texts.preferences.pauseUntil };
      return this.#page(guest, token, { ...sent, errors: errorsFor(outcome.problem, labels) });
    }, guest);
  }

  #page(guest: Guest, token: string, refused?: Parameters<typeof PreferencesPage>[0]['refused']): Promise<Answer> {
    return orGone(async () => {
      const view = await this.#service(guest).show(token);
      const body = <PreferencesPage path={pathOf(token)} view={view} {...(refused && { refused })} />;
      return page(guest.texts.preferences.title, body, refused ? { status: 422 } : {});
    }, guest);
  }

  #service({ language }: Guest): PreferencesService {
    return new PreferencesService(new ServiceClient('notification', this.settings.services.notification, { language }));
  }
}

function pathOf(token: string): string {
  return `/preferences/${encodeURIComponent(token)}`;
}

function guestOf({ guest }: VisitedRequest): Guest {
  if (!guest) throw new Error('The preferences were asked for by nobody.');
  return guest;
}

/** A link that is not good leads to a page that offers another one. */
async function orGone(work: () => Promise<Answer>, { texts }: Guest): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiProblem && error.status === 404)) throw error;
    return page(texts.preferences.fresh, <FreshLinkPage gone />, { status: 404 });
  }
}
