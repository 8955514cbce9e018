import { randomUUID } from 'node:crypto';
import type { ApiKeyBody, ApiKeyScope, ApiKeyWithSecret } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, texts } from '../design/form-values.js';
import { LinkButton } from '../design/forms.js';
import { Notice } from '../design/notice.js';
import { ShownOnce } from '../design/shown-once.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { ApiKeysPage, apiKeyLabels } from './api-keys-page.js';

const week = 168;

/** Keys of a provider's software: made, replaced, taken back. */
@Controller('api-keys')
@PageOf('provider_staff')
export class ApiKeysController {
  @Get()
  list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    return listPage(visit, entered(formValues(query), 'cursor'));
  }

  /** Answered with the page itself: the key is in no address and no cookie. */
  @Post()
  async create(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = given({
      name: text(values, 'name'),
      scopes: texts(values, 'scopes') as readonly ApiKeyScope[],
      expiresOn: entered(values, 'expiresOn'),
    }) as ApiKeyBody;
    const outcome = await attempt(() => visit.services.providers.createApiKey(wish, text(values, 'once')));
    if ('value' in outcome) return madePage(visit, outcome.value);
    return listPage(visit, undefined, values, errorsFor(outcome.problem, apiKeyLabels(visit.texts)));
  }

  @Post(':id/rotate')
  async rotate(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const once = text(formValues(body), 'once');
    const outcome = await attempt(() => visit.services.providers.rotateApiKey(id, week, once));
    if ('value' in outcome) return madePage(visit, outcome.value, visit.texts.apiKeys.grace);
    return listPage(visit, undefined, undefined, errorsFor(outcome.problem, apiKeyLabels(visit.texts)));
  }

  @Post(':id/revoke')
  revoke(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return act(visit, '/api-keys', visit.texts.apiKeys.revoked, () => visit.services.providers.revokeApiKey(id));
  }
}

function madePage({ texts: { apiKeys: words } }: Visit, { key }: ApiKeyWithSecret, more?: string): Answer {
  const body = (
    <>
      {key ? (
        <ShownOnce title={words.madeTitle} lead={words.madeLead} secret={key} more={more} />
      ) : (
        <Notice kind="warning" title={words.lost} />
      )}
      <p class="actions">
        <LinkButton href="/api-keys" label={words.backToList} />
      </p>
    </>
  );
  return page(words.madeTitle, body);
}

async function listPage(
  { services, texts }: Visit,
  cursor: string | undefined,
  values?: FormValues,
  errors?: FormErrors,
): Promise<Answer> {
  const found = await services.providers.apiKeys(cursor);
  const once = randomUUID();
  const body = <ApiKeysPage {...{ found, once, cursor, entered: values, errors }} />;
  return page(texts.apiKeys.title, body, errors ? { status: 422 } : {});
}
