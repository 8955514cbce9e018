import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { asDraft, readyToActivate } from '../domain/policy-version.js';
import { PolicyVersions } from '../persistence/policy-versions.js';
import { ActivatePolicy } from './activate-policy.command.js';

@CommandHandler(ActivatePolicy)
export class ActivatePolicyHandler implements ICommandHandler<ActivatePolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: PolicyVersions,
    private readonly commands: CommandBus,
  ) {}

  async execute({ by, id, seen }: ActivatePolicy): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = asDraft(seenAt(await this.versions.toChange(tx, id, by), seen));
      const ready = readyToActivate(draft, by.memberId, await this.versions.inForce(tx, draft.region));
      await this.versions.activate(tx, ready, by.memberId);
      await this.versions.note(tx, 'activated', id, ready, by);
      await this.commands.execute(new AskForMatching(tx));
    }, by);
  }
}
