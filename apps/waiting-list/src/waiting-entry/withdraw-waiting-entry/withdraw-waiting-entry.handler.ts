import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EndOfWait } from '../end-of-wait.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WithdrawWaitingEntry } from './withdraw-waiting-entry.command.js';

@CommandHandler(WithdrawWaitingEntry)
export class WithdrawWaitingEntryHandler implements ICommandHandler<WithdrawWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly endOfWait: EndOfWait,
  ) {}

  async execute({ caller, id, reason, version }: WithdrawWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = seenAt(await this.entries.toChange(tx, id), version);
      await this.endOfWait.withdraw(tx, entry, reason, caller);
    }, caller);
  }
}
