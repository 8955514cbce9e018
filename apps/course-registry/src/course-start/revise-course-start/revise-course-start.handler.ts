import { isDeepStrictEqual } from 'node:util';
import { CourseStartChangedV1, type CourseStartView } from '@app/contracts';
import { Clock, calendarDateOf } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contentRevised } from '../content-from.js';
import { CourseStartChanges } from '../course-start-changes.js';
import { asChangeable, revise } from '../domain/life-cycle.js';
import { revisePlan } from '../domain/plan.js';
import { afterTaught } from '../domain/taught.js';
import { ReviseCourseStart } from './revise-course-start.command.js';

@CommandHandler(ReviseCourseStart)
export class ReviseCourseStartHandler implements ICommandHandler<ReviseCourseStart> {
  constructor(
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  execute({ change, revision }: ReviseCourseStart): Promise<CourseStartView> {
    return this.changes.make(change, CourseStartChangedV1, (found, { areas }) => {
      const courseStart = found.status === 'planned' ? found : asChangeable(found);
      const now = this.clock.now();
      const revised = contentRevised(courseStart.content, revision, areas);
      const content =
        courseStart.status === 'started' && revision.weeklyTimes
          ? { ...revised, sessions: afterTaught(courseStart.content.sessions, revised.sessions, calendarDateOf(now)) }
          : revised;
      // Saying the same again is no change: nobody is told.
      if (isDeepStrictEqual(content, courseStart.content)) return courseStart;
      return courseStart.status === 'planned'
        ? revisePlan(courseStart, content, now)
        : revise(courseStart, content, now);
    });
  }
}
