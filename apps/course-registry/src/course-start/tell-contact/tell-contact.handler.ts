import { CourseStartChangedV1 } from '@app/contracts';
import { Clock } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Announcements } from '../announcements.js';
import { isGoingOn } from '../domain/course-start.js';
import type { Cause, FieldChange } from '../domain/history.js';
import { changed } from '../domain/versions.js';
import { CourseStarts } from '../persistence/course-starts.js';
import { TellContact } from './tell-contact.command.js';

/** Written and told together, so that memory stays flat for a provider of thousands. */
const atOnce = 500;

@CommandHandler(TellContact)
export class TellContactHandler implements ICommandHandler<TellContact> {
  constructor(
    private readonly courseStarts: CourseStarts,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async execute({ tx, provider, by, contact: { before, after } }: TellContact): Promise<void> {
    const cause: Cause = { by: { through: 'person', ...by } };
    const contact: FieldChange = {
      field: 'contact',
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    const now = this.clock.now();
    for (let ids = await this.courseStarts.goingOn(tx, provider.id); ids.length > 0; ids = ids.slice(atOnce)) {
      const found = await this.courseStarts.toTakeOver(tx, ids.slice(0, atOnce));
      const changes = [...found.values()].flatMap(({ courseStart: before }) =>
        isGoingOn(before) ? [{ before, next: changed(before, {}, now), besides: [contact] }] : [],
      );
      await this.courseStarts.replaceAll(tx, changes, cause);
      await this.announcements.tellAll(
        tx,
        CourseStartChangedV1,
        changes.map(({ next }) => next),
        provider.name,
      );
    }
  }
}
