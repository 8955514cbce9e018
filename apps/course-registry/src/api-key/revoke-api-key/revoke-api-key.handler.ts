import { ApiKeys } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RevokeApiKey } from './revoke-api-key.command.js';

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeys,
  ) {}

  async execute({ organisationId, id }: RevokeApiKey): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.keys.toChange(tx, organisationId, id))) throw notFound('api-key');
      await this.keys.revoke(tx, id);
    });
  }
}
