import type { ImmediateChoiceView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ImmediateWishes } from '../persistence/immediate-wishes.js';
import { ShowImmediateChoice } from './show-immediate-choice.query.js';

@QueryHandler(ShowImmediateChoice)
export class ShowImmediateChoiceHandler implements IQueryHandler<ShowImmediateChoice> {
  constructor(
    private readonly transactions: Transactions,
    private readonly wishes: ImmediateWishes,
  ) {}

  async execute({ subscriptionId }: ShowImmediateChoice): Promise<ImmediateChoiceView | undefined> {
    const choice = await this.transactions.run((tx) => this.wishes.choice(tx, subscriptionId, 'to-look'));
    if (!choice || choice.choices.length === 0) return undefined;
    const { version, kinds, choices, onFreeDays } = choice;
    return { version, kinds: kinds.filter((kind) => choices.includes(kind)), choices, onFreeDays };
  }
}
