import { Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { changedTerms } from '../domain/policy-version.js';
import { PolicyVersions } from '../persistence/policy-versions.js';
import { DraftPolicy } from './draft-policy.command.js';

@CommandHandler(DraftPolicy)
export class DraftPolicyHandler implements ICommandHandler<DraftPolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: PolicyVersions,
  ) {}

  execute(command: DraftPolicy): Promise<string> {
    return this.transactions.run((tx) => once(tx, command.key, () => this.write(tx, command)), command.by);
  }

  private async write(tx: Tx, { by, draft: { region, terms: changes, reason } }: DraftPolicy): Promise<string> {
    await this.versions.mustBeTheirs(tx, region, by);
    const inForce = await this.versions.inForce(tx, region);
    const terms = changedTerms(inForce.terms, changes);
    const draft = { state: 'draft', region, version: 1, terms, reason, basedOn: inForce.id } as const;
    const id = await this.versions.add(tx, { ...draft, writtenBy: [by.memberId] });
    await this.versions.note(tx, 'drafted', id, draft, by);
    return id;
  }
}
