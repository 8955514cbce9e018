import { randomUUID } from 'node:crypto';
import type { SubscriptionBody } from '@app/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page, seeOther } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { SubscriptionPage, subscriptionLabels } from './subscription-page.js';
import { wishIn } from './wish-values.js';

/** The digest by mail: on or off, when, for which areas and courses; what went out, what comes next. */
@Controller('subscription')
@PageOf('case_manager', 'coordinator', 'counsellor', 'provider_staff')
export class SubscriptionController {
  @Get()
  show(@CurrentVisit() visit: Visit): Promise<Answer> {
    return subscriptionPage(visit);
  }

  /** On to the page that the link in each mail leads to. */
  @Get(':id/preferences')
  async preferences(@CurrentVisit() { services }: Visit, @Param('id') id: string): Promise<Answer> {
    const { url } = await services.notification.preferencesLink(id);
    return seeOther(new URL(url).pathname);
  }

  @Post()
  async save(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const { notification } = visit.services;
    const id = entered(values, 'id');
    const wish = bodyOf(values);
    const outcome = await attempt(() =>
      id
        ? notification.changeSubscription(id, wish, whole(values, 'seen') ?? 0)
        : notification.subscribe(wish, text(values, 'once')),
    );
    if ('value' in outcome) return done('/subscription', visit.texts.subscription[id ? 'saved' : 'created']);
    return subscriptionPage(visit, values, errorsFor(outcome.problem, subscriptionLabels(visit.texts)));
  }

  @Post('switch')
  switch(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const active = text(values, 'active') === 'yes';
    const said = active ? visit.texts.subscription.on : visit.texts.subscription.off;
    return act(visit, '/subscription', said, () =>
      visit.services.notification.changeSubscription(text(values, 'id'), { active }, whole(values, 'seen') ?? 0),
    );
  }
}

function bodyOf(values: FormValues): SubscriptionBody {
  return { address: text(values, 'address'), ...wishIn(values) };
}

async function subscriptionPage(visit: Visit, entered?: FormValues, errors?: FormErrors): Promise<Answer> {
  const { notification } = visit.services;
  const { items, ownAddress } = await notification.subscriptions();
  const subscription = items.find(({ active }) => active) ?? items[0];
  const [next, history] = await Promise.all([
    subscription?.active ? notification.nextDigest() : undefined,
    notification.digests(),
  ]);
  const once = randomUUID();
  const body = (
    <SubscriptionPage
      {...{ visit, once, history: history.items }}
      {...(subscription && { subscription })}
      {...(ownAddress && { ownAddress })}
      {...(next && { next })}
      {...(entered && { entered })}
      {...(errors && { errors })}
    />
  );
  return page(visit.texts.subscription.title, body, errors ? { status: 422 } : {});
}
