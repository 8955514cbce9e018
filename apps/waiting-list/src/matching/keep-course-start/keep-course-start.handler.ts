import type { CourseStartFacts } from '@app/contracts';
import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MatchingRequests } from '../ask-for-matching/matching-requests.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { KeepCourseStart } from './keep-course-start.command.js';
import { PromisesOfCourseStart } from './promises-of-course-start.js';

@CommandHandler(KeepCourseStart)
export class KeepCourseStartHandler implements ICommandHandler<KeepCourseStart> {
  constructor(
    private readonly courseStarts: CourseStarts,
    private readonly promises: PromisesOfCourseStart,
    private readonly matching: MatchingRequests,
  ) {}

  async execute({ tx, facts, revised }: KeepCourseStart): Promise<void> {
    const keep = () => this.courseStarts.keep(tx, facts, revised);
    const news = isOver(facts) ? await this.promises.afterLocking(tx, idOf(facts), keep) : await keep();
    if (!news) return;
    await this.release(tx, facts);
    this.matching.hint(tx);
  }

  /** A smaller capacity puts nobody out; only a course start that is no more does. */
  private async release(tx: Tx, facts: CourseStartFacts): Promise<void> {
    if (facts.status === 'cancelled') await this.promises.cancel(tx, idOf(facts));
    if (facts.status === 'ended' || facts.status === 'past') await this.promises.close(tx, idOf(facts));
  }
}

function isOver({ status }: CourseStartFacts): boolean {
  return status === 'cancelled' || status === 'ended' || status === 'past';
}

function idOf({ courseStartId }: CourseStartFacts): CourseStartId {
  return courseStartId as CourseStartId;
}
