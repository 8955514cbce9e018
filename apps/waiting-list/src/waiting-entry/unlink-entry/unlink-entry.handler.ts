import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { refuseUnlinked, unlinked } from '../domain/link.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingEntryViews } from '../persistence/waiting-entry-views.js';
import { UnlinkEntry } from './unlink-entry.command.js';

@CommandHandler(UnlinkEntry)
export class UnlinkEntryHandler implements ICommandHandler<UnlinkEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly views: WaitingEntryViews,
    private readonly commands: CommandBus,
  ) {}

  /** Whoever would be left alone in the link is let go of as well, a colleague's entry too. */
  async execute({ caller, id, version }: UnlinkEntry): Promise<void> {
    const { memberId } = caller;
    await this.transactions.run((tx) => this.views.one(tx, id), caller);
    await this.transactions.run(
      async (tx) => {
        const all = await this.entries.linkedBy(tx, refuseUnlinked(await this.entries.toSee(tx, id)));
        const going = all.length <= 2 ? all.map((entry) => entry.id).sort() : [id];
        for (const one of going) {
          const entry = await this.entries.toChange(tx, one);
          if (one === id) seenAt(entry, version);
          await this.entries.save(tx, entry, unlinked(entry), { reason: 'unlinked', memberId });
        }
        await this.commands.execute(new AskForMatching(tx));
      },
      { ...caller, role: 'system' },
    );
  }
}
