import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '../persistence/subscriptions.js';
import { SuppressAddress } from './suppress-address.command.js';

@CommandHandler(SuppressAddress)
export class SuppressAddressHandler implements ICommandHandler<SuppressAddress> {
  constructor(private readonly subscriptions: Subscriptions) {}

  async execute({ tx, subscriptionId }: SuppressAddress): Promise<void> {
    await this.subscriptions.suppress(tx, subscriptionId);
  }
}
