import type { ExplanationKeysView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ExplanationKeys } from '../persistence/explanation-keys.js';
import { ShowExplanationKeys } from './show-explanation-keys.query.js';

@QueryHandler(ShowExplanationKeys)
export class ShowExplanationKeysHandler implements IQueryHandler<ShowExplanationKeys> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ExplanationKeys,
  ) {}

  async execute(): Promise<ExplanationKeysView> {
    return { keys: await this.transactions.run((tx) => this.keys.all(tx)) };
  }
}
