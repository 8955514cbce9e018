import type { CourseStartView } from '@app/contracts';
import { Clock, type CourseStartId } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { contentFrom } from '../content-from.js';
import { lineOf } from '../course-start-view.js';
import { plan } from '../domain/plan.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { PlanCourseStart } from './plan-course-start.command.js';

@CommandHandler(PlanCourseStart)
export class PlanCourseStartHandler implements ICommandHandler<PlanCourseStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly courseStarts: CourseStarts,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, externalId, content, key, cause }: PlanCourseStart): Promise<CourseStartView> {
    const draft = {
      id: newId<CourseStartId>(),
      providerId: provider.id,
      ...(externalId !== undefined && { externalId }),
      content: contentFrom(content, provider.areas),
    };
    const planned = plan(draft, this.clock.now());

    return this.transactions.run((tx) =>
      once(tx, key, async () => {
        await this.courseStarts.add(tx, planned, cause);
        return lineOf({ courseStart: planned, provider, taken: undefined });
      }),
    );
  }
}
