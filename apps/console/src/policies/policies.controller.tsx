import { randomUUID } from 'node:crypto';
import type { PolicyWithTextView } from '@app/contracts';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { PoliciesPage } from './policies-page.js';
import { PolicyForm, policyLabels } from './policy-form.js';
import { PolicyPage } from './policy-page.js';
import { termsIn, valuesOf } from './policy-values.js';

const refreshSeconds = 2;

/** Where policies are written by one person, looked at, and put in force by another. */
@Controller('policies')
@PageOf('coordinator', 'county_admin')
export class PoliciesController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const found = await visit.services.policies.list({ cursor, limit: 50 });
    return page(visit.texts.policies.title, <PoliciesPage {...{ visit, found, cursor }} />);
  }

  @Get('new')
  async begin(@CurrentVisit() visit: Visit): Promise<Answer> {
    const current = await visit.services.policies.current(visit.language);
    return newPage(visit, current, { ...valuesOf(current.terms), once: randomUUID() });
  }

  @Post()
  async draft(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = { terms: termsIn(values), reason: text(values, 'reason') };
    const outcome = await attempt(() => visit.services.policies.draft(wish, text(values, 'once') || randomUUID()));
    if ('value' in outcome) return done(`/policies/${outcome.value.id}`, visit.texts.policies.saved);
    const current = await visit.services.policies.current(visit.language);
    return newPage(visit, current, values, errorsFor(outcome.problem, policyLabels(visit.texts)));
  }

  @Get(':id')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Answer> {
    const asked = entered(formValues(query), 'preview');
    const { policies } = visit.services;
    const policy = await policies.show(id, visit.language);
    const latest = asked ?? policy.lastPreviewId;
    const preview = latest ? await policies.previewed(latest) : undefined;
    const body = <PolicyPage {...{ visit, policy }} {...(preview?.policyId === id && { preview })} />;
    return page(visit.texts.policies.showTitle(id), body, preview?.state === 'running' ? { refreshSeconds } : {});
  }

  @Get(':id/edit')
  async edit(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const policy = await visit.services.policies.show(id, visit.language);
    const values = { ...valuesOf(policy.terms), reason: policy.reason ?? '', seen: String(policy.version) };
    return editPage(visit, policy, values);
  }

  @Post(':id/edit')
  async change(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = { terms: termsIn(values), reason: text(values, 'reason') };
    const outcome = await attempt(() => visit.services.policies.change(id, wish, seen(values)));
    if ('value' in outcome) return done(`/policies/${id}`, visit.texts.policies.saved);
    const policy = await visit.services.policies.show(id, visit.language);
    return editPage(visit, policy, values, errorsFor(outcome.problem, policyLabels(visit.texts)));
  }

  @Post(':id/activate')
  activate(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, `/policies/${id}`, visit.texts.policies.activated, () =>
      visit.services.policies.activate(id, seen(formValues(body))),
    );
  }

  @Post(':id/delete')
  async delete(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    return act(visit, '/policies', visit.texts.policies.deleted, () =>
      visit.services.policies.delete(id, seen(formValues(body))),
    );
  }

  @Post(':id/previews')
  async preview(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const outcome = await attempt(() => visit.services.policies.preview(id));
    if ('problem' in outcome) return act(visit, `/policies/${id}`, '', () => Promise.reject(outcome.problem));
    return done(`/policies/${id}?preview=${outcome.value.id}`, visit.texts.policies.previewStarted);
  }

  @Post(':id/previews/:preview/:what')
  steer(
    @CurrentVisit() visit: Visit,
    @Param() { id, preview, what }: { readonly id: string; readonly preview: string; readonly what: string },
  ): Promise<Answer> {
    if (what !== 'stop' && what !== 'resume') throw new NotFoundException();
    const said = visit.texts.policies[what === 'stop' ? 'previewStopped' : 'previewResumed'];
    return act(visit, `/policies/${id}?preview=${encodeURIComponent(preview)}`, said, () =>
      visit.services.policies.steerPreview(preview, what),
    );
  }
}

const seen = (values: FormValues) => whole(values, 'seen') ?? 0;

function newPage(visit: Visit, { text: said }: PolicyWithTextView, values: FormValues, errors?: FormErrors): Answer {
  const form = (
    <PolicyForm
      action="/policies"
      back="/policies"
      text={said}
      values={values}
      hidden={{ once: text(values, 'once') }}
      {...(errors && { errors })}
    />
  );
  return page(visit.texts.policies.newTitle, form, errors ? { status: 422 } : {});
}

function editPage(visit: Visit, policy: PolicyWithTextView, values: FormValues, errors?: FormErrors): Answer {
  const { id, text: said } = policy;
  const form = (
    <PolicyForm
      action={`/policies/${id}/edit`}
      back={`/policies/${id}`}
      text={said}
      values={values}
      hidden={{ seen: text(values, 'seen') }}
      {...(errors && { errors })}
    />
  );
  return page(visit.texts.policies.editTitle(id), form, errors ? { status: 422 } : {});
}
