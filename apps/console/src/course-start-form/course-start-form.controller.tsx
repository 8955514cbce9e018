import { randomUUID } from 'node:crypto';
import type { CourseStartView } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, ticked, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today, weekdayAndDay } from '../texts/format.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { CourseStartForm, courseStartLabels } from './course-start-form.js';
import { bodyOf, changedIn, decidedInTime, freshValues, valuesOf } from './course-start-values.js';
import { withoutGaps } from './life-values.js';
import { type Similar, similarTo } from './similar.js';
import { openVenues, placed } from './venue-choice.js';

/** Publishing a course start, and changing one. */
@Controller('course-starts')
@PageOf('provider_staff', 'county_admin')
export class CourseStartFormController {
  @Get('new')
  ask(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const provider = entered(formValues(query), 'provider');
    return publishPage(visit, { ...freshValues, once: randomUUID(), ...given({ provider }) });
  }

  @Post('new')
  async publish(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    if (ticked(values, 'venues')) return publishPage(visit, values);
    if (ticked(values, 'check')) {
      const near = await placed(visit, values, chosenProvider(visit, values));
      return publishPage(visit, values, undefined, await similarTo(visit, near));
    }
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
    const view = await visit.services.courseRegistry.show(id);
    return revisePage(visit, id, valuesOf(view));
  }

  @Post(':id/revise')
  async revise(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    if (ticked(values, 'check')) {
      const similar = await similarTo(visit, await placed(visit, values, await othersOf(visit, id)), id);
      return revisePage(visit, id, values, undefined, similar);
    }
    const view = await visit.services.courseRegistry.show(id);
    const outcome = await attempt(() =>
      visit.services.courseRegistry.revise(id, revisionOf(values, view), whole(values, 'seen') ?? 0),
    );
    if ('value' in outcome) return done(`/course-starts/${id}`, revisedWords(visit, view, outcome.value));
    return revisePage(visit, id, withoutGaps(values), errorsFor(outcome.problem, courseStartLabels(visit.texts)));
  }
}

/** A later last day brings no sessions by itself, and nobody would notice. */
function revisedWords({ texts, language }: Visit, before: CourseStartView, after: CourseStartView): string {
  const onlyLonger = after.endsOn > before.endsOn && after.sessionCount <= before.sessionCount;
  return onlyLonger ? texts.courseBegin.noSessionsAdded(weekdayAndDay(language, after.endsOn)) : texts.course.revised;
}

const revisionOf = (values: FormValues, view: CourseStartView) => ({
  ...changedIn(values, view),
  ...given({ reason: entered(values, 'reason') }),
});

const named = (values: FormValues) =>
  given({ externalId: entered(values, 'externalId'), provider: entered(values, 'provider') });

async function publishPage(visit: Visit, values: FormValues, errors?: FormErrors, similar?: Similar): Promise<Answer> {
  const words = visit.texts.courseForm;
  const anyProvider = choosesProvider(visit);
  const providers = anyProvider ? (await visit.services.courseRegistry.providers()).items : undefined;
  const provider = chosenProvider(visit, values);
  const venues = anyProvider && !provider ? [] : await openVenues(visit, provider);
  const form = (
    <CourseStartForm
      action="/course-starts/new"
      back="/course-starts?provider=mine"
      submit={words.publish}
      values={values}
      isNew
      venues={venues}
      {...(errors && { errors })}
      {...(similar && { similar })}
      {...(providers && { providers })}
    />
  );
  return page(words.publishTitle, form, errors ? { status: 422 } : {});
}

async function revisePage(
  visit: Visit,
  id: string,
  values: FormValues,
  errors?: FormErrors,
  similar?: Similar,
): Promise<Answer> {
  const words = visit.texts.courseForm;
  const venues = await openVenues(visit, await othersOf(visit, id));
  const form = (
    <CourseStartForm
      action={`/course-starts/${id}/revise`}
      back={`/course-starts/${id}`}
      submit={words.save}
      values={values}
      isNew={false}
      venues={venues}
      {...(errors && { errors })}
      {...(similar && { similar })}
    />
  );
  return page(words.reviseTitle, form, errors ? { status: 422 } : {});
}

/** The county publishes for any provider; staff only for their own. */
function choosesProvider({ me }: Visit): boolean {
  return me.roles.includes('county_admin') && !me.roles.includes('provider_staff');
}

function chosenProvider(visit: Visit, values: FormValues): string | undefined {
  return choosesProvider(visit) ? entered(values, 'provider') : undefined;
}

/** The provider whose course start the county changes; undefined where it is one's own. */
async function othersOf({ me, services }: Visit, id: string): Promise<string | undefined> {
  if (me.roles.includes('provider_staff')) return undefined;
  return (await services.courseRegistry.show(id)).provider.key;
}
