import { Clock, calendarDateOf } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WithdrawParticipant } from '../enrolment/withdraw-participant/withdraw-participant.command.js';
import { EndHandoverOfEntry } from '../handover/end-handover-of-entry/end-handover-of-entry.command.js';
import { WithdrawOffersOfEntry } from '../matching/withdraw-offers-of-entry/withdraw-offers-of-entry.command.js';
import type { Caller } from './domain/caller.js';
import { type EndReason, type WaitingEntry, whenIn, withdraw } from './domain/waiting-entry.js';
import { HardshipDecisions } from './persistence/hardship-decisions.js';
import { WaitingEntries } from './persistence/waiting-entries.js';
import { WaitingSpells } from './persistence/waiting-spells.js';

/** Somebody no longer waits, from whatever state: offers end, places are free, nothing is left to decide. */
@Injectable()
export class EndOfWait {
  constructor(
    private readonly entries: WaitingEntries,
    private readonly spells: WaitingSpells,
    private readonly decisions: HardshipDecisions,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** @param found its row locked by the caller */
  async withdraw(
    tx: Tx,
    found: WaitingEntry,
    reason: EndReason,
    { memberId }: Pick<Caller, 'memberId'>,
  ): Promise<void> {
    const entry = whenIn(found, ['waiting', 'paused', 'offered', 'placed', 'in-course'], 'withdraw');
    const today = calendarDateOf(this.clock.now());

    await this.entries.save(tx, entry, withdraw(entry, reason, today), { reason, memberId });
    await this.spells.end(tx, entry.id, today, reason);
    await this.decisions.lapse(tx, entry.id);
    await this.commands.execute(new WithdrawOffersOfEntry(tx, entry.id, 'entry-withdrawn'));
    await this.commands.execute(new WithdrawParticipant(tx, entry.id));
    await this.commands.execute(new EndHandoverOfEntry(tx, entry.id, 'withdrawn'));
  }
}
