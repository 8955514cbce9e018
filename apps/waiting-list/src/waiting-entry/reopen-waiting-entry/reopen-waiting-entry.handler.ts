import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { cannotReopen, reopen, type Waiting, whenIn } from '../domain/waiting-entry.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { ReopenWaitingEntry } from './reopen-waiting-entry.command.js';

@CommandHandler(ReopenWaitingEntry)
export class ReopenWaitingEntryHandler implements ICommandHandler<ReopenWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, id, reason, version }: ReopenWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const entry = whenIn(seenAt(await this.entries.toChange(tx, id), version), ['withdrawn'], 'reopen');
      const waiting = reopen(entry, calendarDateOf(this.clock.now()));
      if (!(await this.entries.remembers(tx, entry.personRef))) {
        throw cannotReopen('ended-for-good', 'The person was erased.');
      }

      await this.entries.save(tx, entry, waiting, { reason, memberId: caller.memberId });
      await this.goOnWaiting(tx, waiting);
      await this.commands.execute(new AskForMatching(tx));
    }, caller);
  }

  /** Who was in a course when they were withdrawn had no wait running: theirs begins today. */
  private async goOnWaiting(tx: Tx, { id, need }: Waiting): Promise<void> {
    if (await this.spells.goOn(tx, id)) return;
    await this.spells.open(tx, id, need, { kind: 'transition', since: calendarDateOf(this.clock.now()) });
  }
}
