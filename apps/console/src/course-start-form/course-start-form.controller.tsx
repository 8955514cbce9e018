import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { CourseStartForm, courseStartLabels } from './course-start-form.js';
import { bodyOf, decidedInTime, freshValues, valuesOf } from './course-start-values.js';
import { withoutGaps } from './life-values.js';
import { type Similar, similarTo } from './similar.js';

/** Publishing a course start, and changing one. */
@Controller('course-starts')
@PageOf('provider_staff', 'county_admin')
export class CourseStartFormController {
  @Get('new')
  ask(@CurrentVisit() visit: Visit): Promise<Answer> {
    return publishPage(visit, { ...freshValues, once: randomUUID() });
  }

  @Post('new')
  async publish(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    if (ticked(values, 'check')) return publishPage(visit, values, undefined, await similarTo(visit, values));
    const wish = decidedInTime({ ...bodyOf(values), ...named(values) }, today());
    const planned = ticked(values, 'plan');
    const { courseRegistry } = visit.services;
    const once = text(values, 'once');
    const outcome = await attempt(() =>
      planned ? courseRegistry.plan(wish, once) : courseRegistry.publish(wish, once),
    );
    const said = planned ? visit.texts.courseLife.planned : visit.texts.course.published;
    if ('value' in outcome) return done(`/course-starts/${outcome.value.id}`, said);
    const again = { ...withoutGaps(values), once: randomUUID() };
    return publishPage(visit, again, errorsFor(outcome.problem, courseStartLabels(visit.texts)));
  }

  @Get(':id/revise')
  async askRevision(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return revisePage(visit, id, valuesOf(await visit.services.courseRegistry.show(id)));
  }

  @Post(':id/revise')
  async revise(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    if (ticked(values, 'check')) return revisePage(visit, id, values, undefined, await similarTo(visit, values, id));
    const outcome = await attempt(() =>
      visit.services.courseRegistry.revise(id, revisionOf(values), whole(values, 'seen') ?? 0),
    );
    if ('value' in outcome) return done(`/course-starts/${id}`, visit.texts.course.revised);
    return revisePage(visit, id, withoutGaps(values), errorsFor(outcome.problem, courseStartLabels(visit.texts)));
  }
}

const revisionOf = (values: FormValues) => ({
  ...bodyOf(values, null),
  ...given({ reason: entered(values, 'reason') }),
});

const named = (values: FormValues) =>
  given({ externalId: entered(values, 'externalId'), provider: entered(values, 'provider') });

async function publishPage(visit: Visit, values: FormValues, errors?: FormErrors, similar?: Similar): Promise<Answer> {
  const words = visit.texts.courseForm;
  const anyProvider = visit.me.roles.includes('county_admin') && !visit.me.roles.includes('provider_staff');
  const providers = anyProvider ? (await visit.services.courseRegistry.providers()).items : undefined;
  const form = (
    <CourseStartForm
      action="/course-starts/new"
      back="/course-starts?provider=mine"
      submit={words.publish}
      values={values}
      isNew
      {...(errors && { errors })}
      {...(similar && { similar })}
      {...(providers && { providers })}
    />
  );
  return page(words.publishTitle, form, errors ? { status: 422 } : {});
}

function revisePage(visit: Visit, id: string, values: FormValues, errors?: FormErrors, similar?: Similar): Answer {
  const words = visit.texts.courseForm;
  const form = (
    <CourseStartForm
      action={`/course-starts/${id}/revise`}
      back={`/course-starts/${id}`}
      submit={words.save}
      values={values}
      isNew={false}
      {...(errors && { errors })}
      {...(similar && { similar })}
    />
  );
  return page(words.reviseTitle, form, errors ? { status: 422 } : {});
}
