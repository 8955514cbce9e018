import { randomUUID } from 'node:crypto';
import type { WebhookBody, WebhookEvent, WebhookWithSecret } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, texts, whole } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { ShownOnce } from '../design/shown-once.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { webhookLabels } from './webhook-form.js';
import { WebhookPage } from './webhook-page.js';
import { WebhooksPage } from './webhooks-page.js';

/** What a provider's software is told, where, and what became of it. */
@Controller('webhooks')
@PageOf('provider_staff')
export class WebhooksController {
  @Get()
  list(@CurrentVisit() visit: Visit): Promise<Answer> {
    return listPage(visit);
  }

  /** Answered with the page itself: the secret is in no address and no cookie. */
  @Post()
  async create(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() => visit.services.webhooks.create(bodyOf(values), text(values, 'once')));
    if ('value' in outcome) return secretPage(visit, outcome.value);
    return listPage(visit, values, errorsFor(outcome.problem, webhookLabels(visit.texts)));
  }

  @Get(':id')
  show(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    return onePage(visit, id, entered(formValues(query), 'cursor'));
  }

  @Post(':id')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const seen = whole(values, 'seen') ?? 0;
    const outcome = await attempt(() => visit.services.webhooks.change(id, bodyOf(values), seen));
    if ('value' in outcome) return done(`/webhooks/${id}`, visit.texts.webhooks.saved);
    return onePage(visit, id, undefined, values, errorsFor(outcome.problem, webhookLabels(visit.texts)));
  }

  @Post(':id/rotate-secret')
  async rotate(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const seen = whole(formValues(body), 'seen') ?? 0;
    const outcome = await attempt(() => visit.services.webhooks.rotateSecret(id, seen));
    if ('value' in outcome) return secretPage(visit, outcome.value, visit.texts.webhooks.rotated);
    return onePage(visit, id, undefined, undefined, errorsFor(outcome.problem, webhookLabels(visit.texts)));
  }

  @Post(':id/switch')
  switch(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = { state: text(values, 'state') === 'active' ? 'active' : 'paused' };
    const change = () => visit.services.webhooks.change(id, wish, whole(values, 'seen') ?? 0);
    return act(visit, `/webhooks/${id}`, visit.texts.webhooks.saved, change);
  }

  @Post(':id/test')
  test(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const once = text(formValues(body), 'once');
    return act(visit, `/webhooks/${id}`, visit.texts.webhooks.tested, () => visit.services.webhooks.test(id, once));
  }

  @Post(':id/end')
  end(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const end = () => visit.services.webhooks.end(id, whole(formValues(body), 'seen') ?? 0);
    return act(visit, `/webhooks/${id}`, visit.texts.webhooks.ended, end, '/webhooks');
  }

  @Post(':id/deliveries/:deliveryId/again')
  again(
    @CurrentVisit() visit: Visit,
    @Param() { id, deliveryId }: { readonly id: string; readonly deliveryId: string },
  ): Promise<Answer> {
    const send = () => visit.services.webhooks.sendAgain(id, deliveryId);
    return act(visit, `/webhooks/${id}`, visit.texts.webhooks.againDone, send);
  }
}

function bodyOf(values: FormValues): WebhookBody {
  return {
    url: text(values, 'url'),
    description: text(values, 'description'),
    events: texts(values, 'events') as readonly WebhookEvent[],
    contactAddress: text(values, 'contactAddress'),
    language: text(values, 'language') === 'en' ? 'en' : 'de',
  };
}

function secretPage({ texts: { webhooks: words } }: Visit, { id, secret }: WebhookWithSecret, more?: string): Answer {
  const body = (
    <>
      {secret ? (
        <ShownOnce title={words.secretTitle} lead={words.secretLead} secret={secret} more={more} />
      ) : (
        <Notice kind="warning" title={words.lost} />
      )}
      <p class="actions">
        <LinkButton href={`/webhooks/${id}`} label={words.toWebhook} />
      </p>
    </>
  );
  return page(more ? words.secretTitle : words.created, body);
}

async function listPage(visit: Visit, entered?: FormValues, errors?: FormErrors): Promise<Answer> {
  const { items: webhooks } = await visit.services.webhooks.list();
  const body = <WebhooksPage {...{ visit, webhooks, once: randomUUID(), entered, errors }} />;
  return page(visit.texts.webhooks.title, body, errors ? { status: 422 } : {});
}

async function onePage(
  visit: Visit,
  id: string,
  cursor: string | undefined,
  entered?: FormValues,
  errors?: FormErrors,
): Promise<Answer> {
  const { webhooks } = visit.services;
  const [webhook, deliveries] = await Promise.all([webhooks.show(id), webhooks.deliveries(id, cursor)]);
  const body = <WebhookPage {...{ visit, webhook, deliveries, cursor, once: randomUUID(), entered, errors }} />;
  return page(webhook.description || visit.texts.webhooks.title, body, errors ? { status: 422 } : {});
}
