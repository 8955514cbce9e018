import { refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WithdrawParticipant } from '../../enrolment/withdraw-participant/withdraw-participant.command.js';
import { EndHandoverOfEntry } from '../../handover/end-handover-of-entry/end-handover-of-entry.command.js';
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

  async execute({ caller, id, reason, version }: PauseWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = seenAt(await this.entries.toChange(tx, id), version);
      const entry = whenIn(found, ['waiting', 'offered', 'placed', 'in-course'], 'pause');
      const hasPlace = entry.state === 'placed' || entry.state === 'in-course';
      if (hasPlace && !reason) throw reasonNeeded();

      await this.entries.save(tx, entry, pause(entry), { reason: reason ?? 'paused', memberId: caller.memberId });
      await this.commands.execute(new WithdrawOffersOfEntry(tx, entry.id, 'entry-paused'));
      if (!hasPlace) return;
      await this.commands.execute(new WithdrawParticipant(tx, id));
      await this.commands.execute(new EndHandoverOfEntry(tx, id, 'withdrawn'));
    }, caller);
  }
}

function reasonNeeded() {
  return refuseField('/reason', 'waiting-entry.pause-needs-reason', 'A place is given up with this: say why.');
}
