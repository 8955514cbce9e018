import { setTimeout } from 'node:timers/promises';
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
    const first = await this.#report(visit, read.open, values);
    const early = first?.problem.code === tooEarly && read.courseStart.status !== 'ended';
    return early ? this.#endEarly(visit, id, values) : this.#close(visit, read, first);
  }

  /** The waiting list takes results of a course that ends long before its time once it has heard that it ended. */
  async #endEarly(visit: Visit, id: string, values: FormValues): Promise<Answer> {
    const ended = await attempt(() => visit.services.courseRegistry.end(id));
    if ('problem' in ended) return seeOther(endOf(id), { kind: 'danger', text: inWords(visit, ended.problem) });
    for (const wait of untilHeard) {
      await setTimeout(wait);
      const read = await this.#read(visit, id);
      const stopped = await this.#report(visit, read.open, values);
      if (stopped?.problem.code !== tooEarly) return this.#close(visit, read, stopped);
    }
    return this.#form(visit, { ...(await this.#read(visit, id)), again: true }, values);
  }

  /** What stopped the reports half-way; undefined when all of them are in. */
  async #report(visit: Visit, open: Read['open'], values: FormValues): Promise<Stopped | undefined> {
    for (const [reported, { id, version }] of open.entries()) {
      const seen = whole(values, `seen.${id}`) ?? version;
      const outcome = await attempt(() => visit.services.waitingList.complete(id, resultIn(values, id), seen));
      if ('problem' in outcome) return { problem: outcome.problem, reported };
    }
    return undefined;
  }

  async #close(visit: Visit, { courseStart, open }: Read, stopped: Stopped | undefined): Promise<Answer> {
    const { id, status } = courseStart;
    if (stopped) {
      const partly = visit.texts.endCourse.partly(stopped.reported, open.length);
      return seeOther(endOf(id), { kind: 'danger', text: `${inWords(visit, stopped.problem)} ${partly}` });
    }
    const ended = await attempt(async () => status === 'ended' || visit.services.courseRegistry.end(id));
    if ('value' in ended) return done(`/course-starts/${id}`, visit.texts.course.ended);
    return seeOther(endOf(id), { kind: 'danger', text: inWords(visit, ended.problem) });
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
  /** The course has ended, the results have still to be sent once more. */
  readonly again?: true;
}

interface Stopped {
  readonly problem: ApiProblem;
  readonly reported: number;
}

const tooEarly = 'enrolment.too-early-for-a-result';
/** Milliseconds between looks whether the waiting list has heard of the end; three seconds in all. */
const untilHeard = [100, 200, 400, 800, 1_500];
const endOf = (id: string) => `/course-starts/${id}/end`;

function resultIn(values: FormValues, enrolment: string) {
  const goesOn = entered(values, `result.${enrolment}`) === 'goes-on';
  return given({ goesOn, nextLevel: goesOn ? entered(values, `level.${enrolment}`) : undefined });
}

function missing({ texts }: Visit, silent: readonly EnrolmentView[]): FormErrors {
  const [first] = silent;
  const labels = Object.fromEntries(silent.map(({ id, reference }) => [`result.${id}`, reference]));
  return fieldError(`result.${first?.id}`, texts.endCourse.missing, labels);
}
