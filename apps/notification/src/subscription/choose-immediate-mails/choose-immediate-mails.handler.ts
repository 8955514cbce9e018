import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ImmediateWishes } from '../persistence/immediate-wishes.js';
import { ChooseImmediateMails } from './choose-immediate-mails.command.js';

@CommandHandler(ChooseImmediateMails)
export class ChooseImmediateMailsHandler implements ICommandHandler<ChooseImmediateMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
  ) {}

  async execute({ memberId, subscriptionId, version, wish }: ChooseImmediateMails): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.wishes.one(tx, memberId, subscriptionId, 'to-change');
      if (!before) throw notFound('subscription');
      refuseStale(version, before.version);
      await this.wishes.keep(tx, subscriptionId, before, wish);
    });
  }
}
