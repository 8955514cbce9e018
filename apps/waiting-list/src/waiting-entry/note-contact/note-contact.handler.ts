import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import type { Caller } from '../domain/caller.js';
import { effectOf } from '../domain/contact.js';
import { resume, type WaitingEntry, whenIn } from '../domain/waiting-entry.js';
import { EndOfWait } from '../end-of-wait.js';
import { ContactNotes } from '../persistence/contact-notes.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { NoteContact } from './note-contact.command.js';

@CommandHandler(NoteContact)
export class NoteContactHandler implements ICommandHandler<NoteContact> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly notes: ContactNotes,
    private readonly endOfWait: EndOfWait,
    private readonly commands: CommandBus,
  ) {}

  async execute({ caller, id, outcome, version }: NoteContact): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = seenAt(await this.entries.toChange(tx, id), version);
      whenIn(entry, ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'note-contact');
      const dormant = entry.state === 'paused' && entry.dormant;

      await this.notes.add(tx, id, outcome, caller.memberId);
      if (outcome !== 'not-reached') await this.entries.forgetSilence(tx, id);
      const effect = effectOf(outcome, dormant);
      if (effect === 'withdraw') await this.endOfWait.withdraw(tx, entry, 'no-longer-wanted', caller);
      if (effect === 'resume') await this.resume(tx, entry, caller);
    }, caller);
  }

  private async resume(tx: Tx, entry: WaitingEntry, { memberId }: Caller): Promise<void> {
    const paused = whenIn(entry, ['paused'], 'resume');
    await this.entries.save(tx, paused, resume(paused), { reason: 'still-wants', memberId });
    await this.commands.execute(new AskForMatching(tx));
  }
}
