import type { CourseStartWhyView } from '@app/contracts';
import { notFound } from '@app/kernel';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Explainer, onScreen } from '../explainer.js';
import { about, counterfactualView, courseStartView } from '../wording/in-words.js';
import { ExplainCourseStart } from './explain-course-start.query.js';

@QueryHandler(ExplainCourseStart)
export class ExplainCourseStartHandler implements IQueryHandler<ExplainCourseStart> {
  constructor(private readonly explainer: Explainer) {}

  /** Nothing is said of a course start outside the person's region or too far away, nor while a place is offered or taken. */
  async execute({ scope, id, courseStartId, wording }: ExplainCourseStart): Promise<CourseStartWhyView> {
    const told = await this.explainer.tell(scope, id, { ...onScreen, always: courseStartId });
    const found = told.courses.find(({ nearby }) => nearby.course.id === courseStartId);
    if (!found) throw notFound('course-start');
    const helps = told.outcome.counterfactuals.filter(({ course }) => course === courseStartId);
    return {
      ...about(told, wording, [found.nearby]),
      courseStart: courseStartView(found, told, wording),
      counterfactuals: helps.flatMap((one) => counterfactualView(one, told, wording)),
    };
  }
}
