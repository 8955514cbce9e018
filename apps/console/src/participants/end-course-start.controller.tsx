import type { CourseStartView, EnrolmentView } from '@app/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type FormErrors, fieldError } from '../design/field-errors.js';
import { entered, type FormValues, formValues, given, whole } from '../design/form-values.js';
import type { ApiProblem } from '../services/api-problem.js';
import { PageOf } from '../session/visit.guard.js';
import { CurrentVisit, type Visit } from '../session/visit.js';
import { type Answer, done, page, seeOther } from '../web/answers.js';
import { attempt, inWords } from '../web/attempts.js';
import { EndCourseStartPage } from './end-course-start-page.js';

/** Ending a course: a result for every person in it, then the course start itself. Can be sent again after a failure half-way. */
@Controller('course-starts/:id/end')
@PageOf('provider_staff')
export class EndCourseStartController {
  @Get()
  async ask(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Answer> {
    return this.#form(visit, await this.#read(visit, id), {});
  }

  @Post()
  async end(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const values = formValues(body);
    const read = await this.#read(visit, id);
    const silent = read.open.filter((enrolment) => !entered(values, `result.${enrolment.id}`));
    if (silent.length > 0) return this.#form(visit, read, values, missing(visit, silent));
    let reported = 0;
    for (const { id: enrolment, version } of read.open) {
      const outcome = await attempt(() =>
        visit.services.waitingList.complete(
          enrolment,
          resultIn(values, enrolment),
          whole(values, `seen.${enrolment}`) ?? version,
        ),
      );
      if ('problem' in outcome) return this.#stopped(visit, read, outcome.problem, reported);
      reported += 1;
    }
    const ended = await attempt(
      async () => read.courseStart.status === 'ended' || visit.services.courseRegistry.end(id),
    );
    if ('value' in ended) return done(`/course-starts/${id}`, visit.texts.course.ended);
    return seeOther(`/course-starts/${id}/end`, { kind: 'danger', text: inWords(visit, ended.problem) });
  }

  /** Results of a course that ends long before its time are taken once it has ended. */
  async #stopped(visit: Visit, { courseStart, open }: Read, problem: ApiProblem, reported: number): Promise<Answer> {
    const { id, status } = courseStart;
    const here = `/course-starts/${id}/end`;
    if (problem.code === 'enrolment.too-early-for-a-result' && status !== 'ended') {
      await visit.services.courseRegistry.end(id);
      return seeOther(here, { kind: 'info', text: visit.texts.endCourse.endedEarly });
    }
    const partly = visit.texts.endCourse.partly(reported, open.length);
    return seeOther(here, { kind: 'danger', text: `${inWords(visit, problem)} ${partly}` });
  }

  async #read({ services }: Visit, id: string): Promise<Read> {
    const [courseStart, { items }] = await Promise.all([
      services.courseRegistry.show(id),
      services.waitingList.enrolments({ courseStartId: id, limit: 200 }),
    ]);
    return {
      courseStart,
      open: items.filter(({ state }) => state === 'confirmed'),
      unreported: items.filter(({ state }) => state === 'expected').length,
    };
  }

  #form(visit: Visit, read: Read, values: FormValues, errors?: FormErrors): Answer {
    const form = <EndCourseStartPage {...{ visit, values }} {...read} {...(errors && { errors })} />;
    return page(visit.texts.endCourse.title, form, errors ? { status: 422 } : {});
  }
}

interface Read {
  readonly courseStart: CourseStartView;
  /** Those whose result is not reported yet. */
  readonly open: readonly EnrolmentView[];
  /** How many people nobody reported as begun or missing. */
  readonly unreported: number;
}

function resultIn(values: FormValues, enrolment: string) {
  const goesOn = entered(values, `result.${enrolment}`) === 'goes-on';
  return given({ goesOn, nextLevel: goesOn ? entered(values, `level.${enrolment}`) : undefined });
}

function missing({ texts }: Visit, silent: readonly EnrolmentView[]): FormErrors {
  const [first] = silent;
  const labels = Object.fromEntries(silent.map(({ id, reference }) => [`result.${id}`, reference]));
  return fieldError(`result.${first?.id}`, texts.endCourse.missing, labels);
}
