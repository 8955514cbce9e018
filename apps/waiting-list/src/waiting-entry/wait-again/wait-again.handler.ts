import { Clock, calendarDateOf } from '@app/kernel';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WaitingEntries } from '../persistence/waiting-entries.js';
import { WaitingSpells } from '../persistence/waiting-spells.js';
import { WaitAgain } from './wait-again.command.js';

@CommandHandler(WaitAgain)
export class WaitAgainHandler implements ICommandHandler<WaitAgain> {
  constructor(
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly clock: Clock,
  ) {}

  async execute({ tx, waitingEntryId }: WaitAgain): Promise<void> {
    const { id, need, state } = await this.entries.toChange(tx, waitingEntryId);
    if (state === 'withdrawn') return;
    await this.spells.open(tx, id, need, { kind: 'transition', since: calendarDateOf(this.clock.now()) });
  }
}
