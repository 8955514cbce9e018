import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MatchingBell } from './matching-bell.js';

/**
 * A hint that something of `tx` concerns matching: heard at once where the plan is kept by this very process. What
 * changed is noted by the database itself; where nobody hints, it is seen a moment later.
 */
@Injectable()
export class MatchingRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly bell: MatchingBell,
  ) {}

  hint(tx: Tx): void {
    this.transactions.afterCommit(tx, () => this.bell.ring());
  }
}
