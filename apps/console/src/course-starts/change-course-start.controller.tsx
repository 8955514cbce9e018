import type { CourseStartView } from '@app/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { errorsFor, type FormErrors } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, text, whole } from '../design/form-values.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page } from '../web/answers.js';
import { attempt } from '../web/attempts.js';
import { CancelForm, cancelLabels, PostponeForm, postponeLabels } from './change-course-start-forms.js';

/** Postponing, cancelling: what happens to a course start after it was published. */
@Controller('course-starts/:id')
@PageOf('provider_staff', 'county_admin')
export class ChangeCourseStartController {
  @Get('postpone')
  async askPostpone(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const courseStart = await visit.services.courseRegistry.show(id);
    const { startsOn, version } = courseStart;
    // The last day stays empty: it moves along unless somebody says otherwise.
    return postponePage(visit, courseStart, { startsOn, seen: String(version) });
  }

  @Post('postpone')
  async postpone(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const wish = given({
      startsOn: text(values, 'startsOn'),
      endsOn: entered(values, 'endsOn'),
      reason: entered(values, 'reason'),
    });
    const outcome = await attempt(() => visit.services.courseRegistry.postpone(id, wish, seen(values)));
    if ('value' in outcome) return done(`/course-starts/${id}`, visit.texts.course.postponed);
    const courseStart = await visit.services.courseRegistry.show(id);
    return postponePage(visit, courseStart, values, errorsFor(outcome.problem, postponeLabels(visit.texts)));
  }

  @Get('cancel')
  async askCancel(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    const courseStart = await visit.services.courseRegistry.show(id);
    return cancelPage(visit, courseStart, { seen: String(courseStart.version) });
  }

  @Post('cancel')
  async cancel(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const outcome = await attempt(() => visit.services.courseRegistry.cancel(id, text(values, 'reason'), seen(values)));
    if ('value' in outcome) return done(`/course-starts/${id}`, visit.texts.course.cancelled);
    const courseStart = await visit.services.courseRegistry.show(id);
    return cancelPage(visit, courseStart, values, errorsFor(outcome.problem, cancelLabels(visit.texts)));
  }
}

const seen = (values: FormValues) => whole(values, 'seen') ?? 0;

function postponePage(visit: Visit, courseStart: CourseStartView, values: FormValues, errors?: FormErrors): Answer {
  const form = <PostponeForm texts={visit.texts} {...{ courseStart, values }} {...(errors && { errors })} />;
  return page(visit.texts.postpone.title, form, errors ? { status: 422 } : {});
}

function cancelPage(visit: Visit, courseStart: CourseStartView, values: FormValues, errors?: FormErrors): Answer {
  const form = <CancelForm texts={visit.texts} {...{ courseStart, values }} {...(errors && { errors })} />;
  return page(visit.texts.cancel.title, form, errors ? { status: 422 } : {});
}
