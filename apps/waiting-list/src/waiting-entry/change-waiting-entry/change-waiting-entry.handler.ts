import { Clock, calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AskForMatching } from '../../matching/ask-for-matching/ask-for-matching.command.js';
import { CorrectPerson } from '../../vault/correct-person/correct-person.command.js';
import { type ChangeableEntry, changeNeed, refuseMoveWithoutReason } from '../domain/change-entry.js';
import { changedNeed, type LocateInArea, type NeedChanges, readNeed } from '../domain/need.js';
import { whenIn } from '../domain/waiting-entry.js';
import { locateIn } from '../locate-municipality.js';
import type { Because } from '../persistence/entry-changes.js';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { ChangeWaitingEntry } from './change-waiting-entry.command.js';

@CommandHandler(ChangeWaitingEntry)
export class ChangeWaitingEntryHandler implements ICommandHandler<ChangeWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ caller, id, version, changes }: ChangeWaitingEntry): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = seenAt(await this.entries.toChange(tx, id), version);
      const entry = whenIn(found, ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'change');
      const need = changes.need ? this.read(entry, changes.need, locateIn(caller.areas)) : entry.need;
      refuseMoveWithoutReason(entry.need, need, changes.reason ?? undefined);

      if (changes.person) {
        await this.commands.execute(new CorrectPerson(tx, entry.personRef, changes.person, caller));
      }
      const because = { reason: changes.reason ?? 'changed', memberId: caller.memberId };
      await this.save(tx, entry, changeNeed(entry, need), because);
    }, caller);
  }

  /** Where the person lives is looked up again only when it changed: an area may have shrunk since. */
  private read(entry: ChangeableEntry, changes: NeedChanges, locate: LocateInArea) {
    const body = changedNeed(entry.need, changes);
    const stays = body.municipality === entry.need.municipality;
    return readNeed(body, calendarDateOf(this.clock.now()), stays ? () => entry.need : locate);
  }

  private async save(tx: Tx, before: ChangeableEntry, after: ChangeableEntry, because: Because): Promise<void> {
    await this.entries.save(tx, before, after, because);
    await this.spells.follow(tx, after.id, after.need);
    await this.commands.execute(new AskForMatching(tx));
  }
}
