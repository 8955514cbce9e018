import type { MemberId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { type ChangeableEntry, changeNeed } from '../domain/change-entry.js';
import type { Need } from '../domain/need.js';
import { type WaitingEntry, whenIn } from '../domain/waiting-entry.js';
import { EndOfWait } from '../end-of-wait.js';
import { CarriedOver } from '../persistence/carried-over.js';
import { EntryChanges } from '../persistence/entry-changes.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { MergeEntries } from './merge-entries.command.js';

const reason = 'registered-twice';

@CommandHandler(MergeEntries)
export class MergeEntriesHandler implements ICommandHandler<MergeEntries> {
  constructor(
    private readonly entries: WaitingEntries,
    private readonly changes: EntryChanges,
    private readonly carried: CarriedOver,
    private readonly spells: WaitingSpells,
    private readonly endOfWait: EndOfWait,
    private readonly commands: CommandBus,
  ) {}

  async execute({ tx, elder, younger, withYoungerNeed, memberId }: MergeEntries): Promise<void> {
    // whoever asks has locked both, in the order of their ids
    const elderNow = await this.entries.toChange(tx, elder);
    const staying = whenIn(elderNow, ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'change');
    // a place taken is not given up by a tidying of lists
    const going = whenIn(await this.entries.toChange(tx, younger), ['waiting', 'paused', 'offered'], 'merge');

    await this.keep(tx, staying, withYoungerNeed ? going.need : staying.need, memberId, going.reference);
    await this.carried.to(tx, elder, younger);
    await this.endOfWait.withdraw(tx, going, reason, { memberId });
    await this.linked(tx, going, memberId, staying.reference);
    await this.commands.execute(new AskForMatching(tx));
  }

  /** Once a place is taken, the need it was taken with stands. */
  private async keep(tx: Tx, entry: ChangeableEntry, need: Need, memberId: MemberId, other: string): Promise<void> {
    const changed = entry.state === 'placed' || entry.state === 'in-course' ? entry : changeNeed(entry, need);
    await this.entries.save(tx, entry, changed, { reason, memberId });
    await this.linked(tx, entry, memberId, other);
    await this.spells.follow(tx, entry.id, changed.need);
  }

  private linked(tx: Tx, entry: WaitingEntry, memberId: MemberId, other: string): Promise<void> {
    const link = { field: 'mergedWith', before: null, after: other };
    return this.changes.record(tx, entry.id, entry.version + 1, { reason, memberId }, [link]);
  }
}
