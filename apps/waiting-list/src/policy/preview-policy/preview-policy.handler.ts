import { Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { asDraft } from '../domain/policy-version.js';
import { PolicyPreviews } from '../persistence/policy-previews.js';
import { PolicyVersions } from '../persistence/policy-versions.js';
import { PreviewPolicy } from './preview-policy.command.js';

@CommandHandler(PreviewPolicy)
export class PreviewPolicyHandler implements ICommandHandler<PreviewPolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: PolicyVersions,
    private readonly previews: PolicyPreviews,
  ) {}

  execute({ by, policyId, key }: PreviewPolicy): Promise<string> {
    const ask = async (tx: Tx) => {
      const draft = asDraft(await this.versions.toChange(tx, policyId, by));
      const inForce = await this.versions.inForce(tx, draft.region);
      return this.previews.ask(tx, { ...draft, basedOn: inForce.id }, by);
    };
    return this.transactions.run((tx) => once(tx, key, () => ask(tx)), by);
  }
}
