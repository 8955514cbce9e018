import type { WaitingEntryId } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import type { Caller } from './domain/caller.js';
import { countiesOf } from './domain/caller.js';
import type { HardshipDecision } from './domain/hardship.js';
import { whenIn } from './domain/waiting-entry.js';
import { HardshipDecisions } from './persistence/hardship-decisions.js';
import { WaitingEntries } from './persistence/waiting-entries.js';

type Decide = (decision: HardshipDecision) => HardshipDecision;

/**
 * Lets somebody decide who sees the proposal and not the entry: what they may see is looked at in their own name,
 * the decision is written by the service, with them as the one who acted.
 */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: WaitingEntries,
    private readonly decisions: HardshipDecisions,
  ) {}

  async decide(
    caller: Caller,
    id: string,
    version: number | undefined,
    decide: Decide,
    then?: (tx: Tx, decision: HardshipDecision) => Promise<void>,
  ): Promise<void> {
    const entryId = await this.transactions.run((tx) => this.decisions.inSight(tx, id, countiesOf(caller)), caller);
    await this.transactions.run((tx) => this.write(tx, entryId, id, version, decide, then), {
      ...caller,
      role: 'system',
    });
  }

  /** The entry is locked first, as everybody does. */
  private async write(
    tx: Tx,
    entryId: WaitingEntryId,
    id: string,
    version: number | undefined,
    decide: Decide,
    then?: (tx: Tx, decision: HardshipDecision) => Promise<void>,
  ): Promise<void> {
    whenIn(
      await this.entries.toChange(tx, entryId),
      ['waiting', 'paused', 'offered', 'placed', 'in-course'],
      'propose-hardship',
    );
    const decided = decide(seenAt(await this.decisions.toDecide(tx, id), version));
    await this.decisions.save(tx, decided);
    await then?.(tx, decided);
  }
}
