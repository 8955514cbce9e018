import type { ApprovalBody } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { approvalLabels, RequestPage, refusalLabels } from './request-page.js';
import { RequestsPage } from './requests-page.js';

/** Organisations that want to announce courses; the county lets them in, or says why not. */
@Controller('provider-requests')
@PageOf('county_admin')
export class ProviderRequestsController {
  @Get()
  async list(@CurrentVisit() { services, texts }: Visit, @Query() query: unknown): Promise<Answer> {
    const values = formValues(query);
    const state = entered(values, 'state') ?? 'confirmed';
    const cursor = entered(values, 'cursor');
    const found = await services.providers.requests(state, cursor);
    return page(texts.providers.requests.title, <RequestsPage {...{ found, state, cursor }} />);
  }

  @Get(':id')
  show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return requestPage(visit, id);
  }

  @Post(':id/approve')
  async approve(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const seen = whole(values, 'seen') ?? 0;
    const outcome = await attempt(() => visit.services.providers.approve(id, approvalIn(values), seen));
    if ('value' in outcome) return done('/provider-requests', visit.texts.providers.requests.approved);
    return requestPage(visit, id, values, errorsFor(outcome.problem, approvalLabels(visit.texts)));
  }

  @Post(':id/refuse')
  async refuse(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const seen = whole(values, 'seen') ?? 0;
    const outcome = await attempt(() => visit.services.providers.refuse(id, text(values, 'reason'), seen));
    if ('value' in outcome) return done('/provider-requests', visit.texts.providers.requests.refused);
    return requestPage(visit, id, values, errorsFor(outcome.problem, refusalLabels(visit.texts)));
  }
}

function approvalIn(values: FormValues): ApprovalBody {
  return {
    key: text(values, 'key'),
    mailDomains: listIn(values, 'mailDomains').map((domain) => domain.toLowerCase()),
    areas: listIn(values, 'areas'),
    firstMember: { subject: text(values, 'firstMember.subject'), displayName: text(values, 'firstMember.displayName') },
  };
}

function listIn(values: FormValues, name: string): readonly string[] {
  return text(values, name)
    .split(/[,\s]+/)
    .filter(Boolean);
}

async function requestPage(visit: Visit, id: string, values?: FormValues, errors?: FormErrors): Promise<Answer> {
  const request = await visit.services.providers.request(id);
  const body = <RequestPage {...{ request, entered: values, errors }} />;
  return page(request.name, body, errors ? { status: 422 } : {});
}
