import { type ImmediateMailsBody, immediateKinds } from '@app/contracts';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { type FormValues, formValues, text, texts, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { ImmediateMailsPage, immediateLabels, NoSubscription } from './immediate-mails-page.js';

const here = '/subscription/immediate';

/** What comes before the digest, and the addresses of one's own calendar and feed. */
@Controller('subscription/immediate')
@PageOf('case_manager', 'coordinator', 'counsellor', 'provider_staff')
export class ImmediateMailsController {
  @Get()
  show(@CurrentVisit() visit: Visit): Promise<Answer> {
    return immediateMailsPage(visit);
  }

  @Post()
  async save(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() =>
      visit.services.immediate.choose(text(values, 'id'), wishOf(values), whole(values, 'seen') ?? 0),
    );
    if ('value' in outcome) return done(here, visit.texts.immediate.saved);
    return immediateMailsPage(visit, values, errorsFor(outcome.problem, immediateLabels(visit.texts)));
  }

  @Post('renew-links')
  renew(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    return act(visit, here, visit.texts.immediate.renewed, () =>
      visit.services.immediate.renewLinks(text(values, 'id')),
    );
  }
}

function wishOf(values: FormValues): ImmediateMailsBody {
  const chosen = texts(values, 'kinds');
  return {
    kinds: immediateKinds.filter((kind) => chosen.includes(kind)),
    onFreeDays: text(values, 'onFreeDays') === 'yes',
    invitations: text(values, 'invitations') === 'yes',
  };
}

async function immediateMailsPage(visit: Visit, entered?: FormValues, errors?: FormErrors): Promise<Answer> {
  const { services, texts: words, me } = visit;
  const { items } = await services.notification.subscriptions();
  const subscription = items.find(({ active }) => active) ?? items[0];
  if (!subscription) return page(words.immediate.title, <NoSubscription />);
  const { id } = subscription;
  const [mails, links] = await Promise.all([services.immediate.mails(id), services.immediate.links(id)]);
  const withPlaces = me.roles.some((role) => role === 'case_manager' || role === 'counsellor');
  const readsAllCourses = withPlaces || me.roles.includes('coordinator');
  const body = (
    <ImmediateMailsPage
      {...{ subscriptionId: id, mails, links, withPlaces, readsAllCourses }}
      {...(entered && { entered })}
      {...(errors && { errors })}
    />
  );
  return page(words.immediate.title, body, errors ? { status: 422 } : {});
}
