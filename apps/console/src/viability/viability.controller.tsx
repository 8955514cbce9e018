import { type DecideViabilityBody, type ViabilityDecision, viabilityDecisions } from '@app/contracts';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { errorsFor } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { decideLabels } from './decide-forms.js';
import { ViabilityListPage } from './viability-list-page.js';
import { ViabilityPage } from './viability-page.js';

/** Whether courses will have enough people: coordinators decide, providers see how theirs stand. */
@Controller('viability')
@PageOf('coordinator', 'county_admin', 'provider_staff')
export class ViabilityController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const found = await visit.services.viability.list({ cursor, limit: 50 });
    const body = <ViabilityListPage {...{ visit, found, cursor }} decides={decides(visit)} />;
    return page(visit.texts.viability.title, body);
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const view = await visit.services.viability.show(id);
    const body = <ViabilityPage {...{ visit, view }} decides={decides(visit)} />;
    return page(visit.texts.viability.detailTitle(view.title), body);
  }

  @Post(':id/decide')
  async decide(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const decision = viabilityDecisions.find((known) => known === text(values, 'decision'));
    if (!decision) throw new NotFoundException();
    const { viability } = visit.services;
    const outcome = await attempt(() => viability.decide(id, wishIn(decision, values), whole(values, 'seen') ?? 0));
    if ('value' in outcome) return done(`/viability/${id}`, visit.texts.viability.done);
    const view = await viability.show(id);
    const errors = errorsFor(outcome.problem, decideLabels(visit.texts));
    const again = <ViabilityPage {...{ visit, view, values, errors }} decides={decides(visit)} />;
    return page(visit.texts.viability.detailTitle(view.title), again, { status: 422 });
  }

  @Post(':id/reopen')
  reopen(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, `/viability/${id}`, visit.texts.viability.reopened, () =>
      visit.services.viability.reopen(id, whole(formValues(body), 'seen') ?? 0),
    );
  }
}

function decides({ me }: Visit): boolean {
  return me.roles.includes('coordinator') || me.roles.includes('county_admin');
}

function wishIn(decision: ViabilityDecision, values: FormValues): DecideViabilityBody {
  return given({
    decision,
    reason: text(values, 'reason') as DecideViabilityBody['reason'],
    waitUntil: decision === 'wait' ? entered(values, 'waitUntil') : undefined,
    atOnce: decision === 'cancel' && ticked(values, 'atOnce') ? true : undefined,
  });
}
