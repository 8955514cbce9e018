import { CourseStartCancelledV1, CourseStartNotViableV1 } from '@app/contracts';
import { Clock, type CourseStartId } from '@app/kernel';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CourseStartChanges } from '../course-start-changes.js';
import { asOpen, cancel } from '../domain/life-cycle.js';
import { isBoundBy } from '../domain/viability-decision.js';
import { CourseStarts } from '../persistence/course-starts.js';

/** The coordinator's decision makes a course start not take place; what the provider has changed since is not touched. */
@Injectable()
export class CancelCourseStartWhenNotViable implements Consumer<CourseStartNotViableV1> {
  readonly hears = CourseStartNotViableV1;

  constructor(
    private readonly courseStarts: CourseStarts,
    private readonly changes: CourseStartChanges,
    private readonly clock: Clock,
  ) {}

  async on(tx: Tx, decision: CourseStartNotViableV1): Promise<void> {
    const id = decision.courseStartId as CourseStartId;
    const courseStart = await this.courseStarts.toChange(tx, id);
    if (!courseStart || !isBoundBy(courseStart, decision)) return;
    const change = {
      id,
      onBehalfOf: undefined,
      seen: undefined,
      cause: { by: { through: 'decision' }, reason: 'too-few-participants' },
    } as const;
    await this.changes.makeIn(tx, change, CourseStartCancelledV1, (found) =>
      cancel(asOpen(found), 'too-few-participants', this.clock.now()),
    );
  }
}
