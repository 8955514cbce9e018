import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MatchingRuns } from '../persistence/matching-runs.js';
import type { MatchingCause } from './ask-for-matching.command.js';
import { MatchingBell } from './matching-bell.js';

/** The one way in which anything asks for matching: published, changed, registered, resumed, freed. */
@Injectable()
export class MatchingRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: MatchingRuns,
    private readonly bell: MatchingBell,
  ) {}

  async ask(tx: Tx, cause: MatchingCause): Promise<void> {
    await this.runs.owe(tx, cause);
    this.transactions.afterCommit(tx, () => this.bell.ring());
  }
}
