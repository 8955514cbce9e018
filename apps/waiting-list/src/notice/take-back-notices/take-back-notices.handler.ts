import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Notices } from '../persistence/notices.js';
import { TakeBackNotices } from './take-back-notices.command.js';

@CommandHandler(TakeBackNotices)
export class TakeBackNoticesHandler implements ICommandHandler<TakeBackNotices> {
  constructor(private readonly notices: Notices) {}

  execute({ tx, waitingEntryId, clock, startsOn, dueOn }: TakeBackNotices): Promise<void> {
    return this.notices.takeBack(tx, waitingEntryId, clock, startsOn, dueOn);
  }
}
