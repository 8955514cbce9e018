import { RuleViolation } from '@app/kernel';
import { newId, Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type HardshipDecisionId, propose } from '../domain/hardship.js';
import { whenIn } from '../domain/waiting-entry.js';
import { HardshipDecisions } from '../persistence/hardship-decisions.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { ProposeHardship } from './propose-hardship.command.js';

@CommandHandler(ProposeHardship)
export class ProposeHardshipHandler implements ICommandHandler<ProposeHardship> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly decisions: HardshipDecisions,
  ) {}

  /** The entry stays as it is: nobody moves because of a proposal. */
  async execute({ caller, id, reason, version }: ProposeHardship): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = seenAt(await this.entries.toChange(tx, id), version);
      const entry = whenIn(found, ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'propose-hardship');
      const decision = propose(entry, newId<HardshipDecisionId>(), reason, caller.memberId);

      if (!(await this.decisions.propose(tx, decision))) throw proposedAlready();
    }, caller);
  }
}

function proposedAlready() {
  return new RuleViolation('hardship.proposed-already', 'A proposal waits for a second person.', [], 'conflict');
}
