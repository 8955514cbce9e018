import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { resume, whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { ResumeWaitingEntry } from './resume-waiting-entry.command.js';

@CommandHandler(ResumeWaitingEntry)
export class ResumeWaitingEntryHandler implements ICommandHandler<ResumeWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caller, id, version }: ResumeWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = whenIn(seenAt(await this.entries.toChange(tx, id), version), ['paused'], 'resume');

      await this.entries.save(tx, entry, resume(entry), { reason: 'resumed', memberId: caller.memberId });
      await this.entries.forgetSilence(tx, id);
      await this.commands.execute(new AskForMatching(tx));
    }, caller);
  }
}
