import { refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Colleagues } from '../persistence/colleagues.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { AssignCaseManager } from './assign-case-manager.command.js';

@CommandHandler(AssignCaseManager)
export class AssignCaseManagerHandler implements ICommandHandler<AssignCaseManager> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly views: WaitingEntryViews,
    private readonly colleagues: Colleagues,
  ) {}

  /** Nobody may write a row they will not see: the hand-over itself is written by the service. */
  async execute({ caller, id, caseManagerId, version }: AssignCaseManager): Promise<void> {
    await this.transactions.run((tx) => this.views.one(tx, id), caller);
    await this.transactions.run(
      async (tx) => {
        const entry = seenAt(await this.entries.toChange(tx, id), version);
        const colleague = await this.colleagues.knows(tx, entry.referringOrganisationId, caseManagerId);
        if (!colleague) throw notAColleague();

        const because = { reason: 'handed-over', memberId: caller.memberId };
        await this.entries.save(tx, entry, { ...entry, caseManagerId: colleague }, because);
      },
      { ...caller, role: 'system' },
    );
  }
}

function notAColleague() {
  const detail = 'A member of the same body who looks after people.';
  return refuseField('/caseManagerId', 'waiting-entry.not-a-colleague', detail);
}
