import { CourseStartPublishedV1, type CourseStartView } from '@app/contracts';
import { Clock, type CourseStartId } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Announcements } from '../announcements.js';
import { contentFrom } from '../content-from.js';
import { lineOf } from '../course-start-view.js';
import { publish } from '../domain/life-cycle.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { PublishCourseStart } from './publish-course-start.command.js';

@CommandHandler(PublishCourseStart)
export class PublishCourseStartHandler implements ICommandHandler<PublishCourseStart> {
  constructor(
    private readonly transactions: Transactions,
    private readonly courseStarts: CourseStarts,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, externalId, content, key, cause }: PublishCourseStart): Promise<CourseStartView> {
    const draft = {
      id: newId<CourseStartId>(),
      providerId: provider.id,
      ...(externalId !== undefined && { externalId }),
      content: contentFrom(content, provider.areas),
    };
    const published = publish(draft, this.clock.now());

    return this.transactions.run((tx) =>
      once(tx, key, async () => {
        await Promise.all([
          this.courseStarts.add(tx, published, cause),
          this.announcements.tell(tx, CourseStartPublishedV1, published, provider.name),
        ]);
        return lineOf({ courseStart: published, provider, taken: undefined });
      }),
    );
  }
}
