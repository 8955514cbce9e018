import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { asDraft, changeDraft } from '../domain/policy-version.js';
import { PolicyVersions } from '../persistence/policy-versions.js';
import { ChangePolicy } from './change-policy.command.js';

@CommandHandler(ChangePolicy)
export class ChangePolicyHandler implements ICommandHandler<ChangePolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: PolicyVersions,
  ) {}

  async execute({ by, id, seen, changes }: ChangePolicy): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = asDraft(seenAt(await this.versions.toChange(tx, id, by), seen));
      const inForce = await this.versions.inForce(tx, draft.region);
      const changed = changeDraft(draft, changes, by.memberId, inForce);
      await this.versions.replace(tx, changed);
      await this.versions.note(tx, 'changed', id, changed, by);
    }, by);
  }
}
