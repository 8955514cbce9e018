import { randomUUID } from 'node:crypto';
import type { CourseStartView, HoldOutBody } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { today } from '../texts/format.js';
import { type Answer, done, page } from '../web/answers.js';
import { act, attempt } from '../web/attempts.js';
import { keepLabels } from './keep-forms.js';
import { PlacesKeptListPage } from './places-kept-list-page.js';
import { PlacesKeptPage } from './places-kept-page.js';

const mostOffered = 100;

/** Places of a course start kept for people out of an ending course or for the first groups, by those who coordinate. */
@Controller('places-kept')
@PageOf('coordinator', 'county_admin')
export class PlacesKeptController {
  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Answer> {
    const cursor = entered(formValues(query), 'cursor');
    const found = await visit.services.courseRegistry.search({ from: today() }, cursor, 50);
    return page(visit.texts.steering.kept.title, <PlacesKeptListPage {...{ visit, found, cursor }} />);
  }

  @Get(':id')
  show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return detail(visit, id, { once: randomUUID() });
  }

  @Post(':id')
  async keep(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = { ...wishIn(values), courseStartId: id };
    const outcome = await attempt(() => visit.services.places.keep(wish, text(values, 'once') || randomUUID()));
    if ('value' in outcome) return done(`/places-kept/${id}`, visit.texts.steering.kept.kept);
    return detail(visit, id, { ...values, once: randomUUID() }, errorsFor(outcome.problem, keepLabels(visit.texts)));
  }

  @Post(':id/:holdOut')
  change(
    @CurrentVisit() visit: Visit,
    @Param() { id, holdOut }: { readonly id: string; readonly holdOut: string },
    @Body() body: unknown,
  ): Promise<Answer> {
    const values = formValues(body);
    const change = given({ places: whole(values, 'places'), until: entered(values, 'until') });
    return act(visit, `/places-kept/${encodeURIComponent(id)}`, visit.texts.steering.kept.changed, () =>
      visit.services.places.change(holdOut, change, whole(values, 'seen') ?? 0),
    );
  }
}

function wishIn(values: FormValues): Omit<HoldOutBody, 'courseStartId'> {
  const kept = { places: whole(values, 'places') ?? 0, until: text(values, 'until') };
  if (text(values, 'kind') === 'tier')
    return given({ ...kept, kind: 'tier' as const, maxTier: whole(values, 'maxTier') });
  return given({ ...kept, kind: 'cohort' as const, fromCourseStartId: entered(values, 'fromCourseStartId') });
}

async function detail(visit: Visit, id: string, values: FormValues, errors?: FormErrors): Promise<Answer> {
  const { courseRegistry, places } = visit.services;
  const [courseStart, holdOuts] = await Promise.all([courseRegistry.show(id), places.holdOuts(id)]);
  const ending = await endingBefore(visit, courseStart);
  const known = new Map(ending.map((one) => [one.id, one]));
  for (const { fromCourseStartId } of holdOuts)
    if (fromCourseStartId && !known.has(fromCourseStartId))
      known.set(fromCourseStartId, await courseRegistry.show(fromCourseStartId));
  const body = (
    <PlacesKeptPage {...{ visit, courseStart, holdOuts, ending, known, values }} {...(errors && { errors })} />
  );
  return page(visit.texts.steering.kept.detailTitle(courseStart.title), body, errors ? { status: 422 } : {});
}

/** Courses that run or are announced and end before this one begins, the latest first. */
async function endingBefore(visit: Visit, { id, startsOn }: CourseStartView): Promise<readonly CourseStartView[]> {
  const { courseRegistry } = visit.services;
  const [running, coming] = await Promise.all([
    courseRegistry.search({ status: 'started' }, undefined, mostOffered),
    courseRegistry.search({ to: startsOn }, undefined, mostOffered),
  ]);
  const all = new Map([...running.items, ...coming.items].map((one) => [one.id, one]));
  return [...all.values()]
    .filter((one) => one.id !== id && one.status !== 'cancelled' && one.endsOn <= startsOn)
    .sort((a, b) => b.endsOn.localeCompare(a.endsOn));
}
