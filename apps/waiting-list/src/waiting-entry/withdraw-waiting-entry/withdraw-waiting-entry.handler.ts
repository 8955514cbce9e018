import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawParticipant } from '../../enrolment/withdraw-participant/withdraw-participant.command.js';
import { EndHandoverOfEntry } from '../../handover/end-handover-of-entry/end-handover-of-entry.command.js';
import { WithdrawOffersOfEntry } from '../../matching/withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';
import { whenIn, withdraw } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { WithdrawWaitingEntry } from './withdraw-waiting-entry.command.js';

@CommandHandler(WithdrawWaitingEntry)
export class WithdrawWaitingEntryHandler implements ICommandHandler<WithdrawWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, id, reason, version }: WithdrawWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = seenAt(await this.entries.toChange(tx, id), version);
      const entry = whenIn(found, ['waiting', 'paused', 'offered', 'placed'], 'withdraw');

      await this.entries.save(tx, entry, withdraw(entry, reason), { reason, memberId: caller.memberId });
      await this.spells.end(tx, id, calendarDateOf(this.clock.now()), reason);
      await this.commands.execute(new WithdrawOffersOfEntry(tx, id, 'entry-withdrawn'));
      await this.commands.execute(new WithdrawParticipant(tx, id));
      await this.commands.execute(new EndHandoverOfEntry(tx, id, 'withdrawn'));
    }, caller);
  }
}
