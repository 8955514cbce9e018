import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawOffersOfEntry } from '../../matching/withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';
import { pause, whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { PauseWaitingEntry } from './pause-waiting-entry.command.js';

@CommandHandler(PauseWaitingEntry)
export class PauseWaitingEntryHandler implements ICommandHandler<PauseWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caller, id, version }: PauseWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = whenIn(seenAt(await this.entries.toChange(tx, id), version), ['waiting', 'offered'], 'pause');

      await this.entries.save(tx, entry, pause(entry), { reason: 'paused', memberId: caller.memberId });
      await this.commands.execute(new WithdrawOffersOfEntry(tx, entry.id, 'entry-paused'));
    }, caller);
  }
}
