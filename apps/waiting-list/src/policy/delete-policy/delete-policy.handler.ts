import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { asDraft } from '../domain/policy-version.js';
import { PolicyVersions } from '../persistence/policy-versions.js';
import { DeletePolicy } from './delete-policy.command.js';

@CommandHandler(DeletePolicy)
export class DeletePolicyHandler implements ICommandHandler<DeletePolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: PolicyVersions,
  ) {}

  async execute({ by, id, seen }: DeletePolicy): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = asDraft(seenAt(await this.versions.toChange(tx, id, by), seen));
      await this.versions.delete(tx, draft);
      await this.versions.note(tx, 'deleted', id, draft, by);
    }, by);
  }
}
