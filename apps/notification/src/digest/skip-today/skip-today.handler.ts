import { calendarDateOf } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { SkipToday } from './skip-today.command.js';

@CommandHandler(SkipToday)
export class SkipTodayHandler implements ICommandHandler<SkipToday> {
  constructor(private readonly digests: Digests) {}

  async execute({ tx }: SkipToday): Promise<void> {
    await this.digests.skip(tx, calendarDateOf(await this.digests.now(tx)));
  }
}
