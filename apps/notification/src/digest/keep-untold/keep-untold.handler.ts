import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { News } from '../persistence/news.js';
import { Recipients } from '../persistence/recipients.js';
import { KeepUntold } from './keep-untold.command.js';

@CommandHandler(KeepUntold)
export class KeepUntoldHandler implements ICommandHandler<KeepUntold> {
  constructor(
    private readonly recipients: Recipients,
    private readonly news: News,
  ) {}

  async execute({ tx, subscriptionId }: KeepUntold): Promise<void> {
    const reader = await this.recipients.follower(tx, subscriptionId);
    if (reader) await this.news.keep(tx, reader);
  }
}
