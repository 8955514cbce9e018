import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { ReturnItems } from './return-items.command.js';

@CommandHandler(ReturnItems)
export class ReturnItemsHandler implements ICommandHandler<ReturnItems> {
  constructor(private readonly digests: Digests) {}

  async execute({ tx, digestId, maybeTold }: ReturnItems): Promise<void> {
    await this.digests.returnItems(tx, digestId, maybeTold);
  }
}
