import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CouldRunAgain } from '../../matching/could-run-again/could-run-again.query.js';
import { ShowCurrentPolicy } from '../../policy/show-current-policy/show-current-policy.query.js';
import { CaseLedger } from '../persistence/case-ledger.js';
import { ViabilityCases } from '../persistence/viability-cases.js';
import { TellClosed } from '../tell-closed.js';

const system = { role: 'system' } as const;

/** What one look did. */
export interface Looked {
  readonly opened: number;
  readonly settled: number;
  readonly told: number;
}

/** Opens cases whose decision is near, settles those that are none any more, and tells cancellations whose time has come. */
@Injectable()
export class LookAfterCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: CaseLedger,
    private readonly cases: ViabilityCases,
    private readonly closed: TellClosed,
    private readonly queries: QueryBus,
  ) {}

  async look(): Promise<Looked> {
    const settled = await this.transactions.run(async (tx) => {
      await this.ledger.wake(tx);
      const over = await this.ledger.settle(tx);
      await this.ledger.release(tx);
      return over;
    }, system);
    let told = 0;
    while (await this.tellOne()) told += 1;
    let opened = 0;
    for (const region of await this.transactions.run((tx) => this.ledger.regions(tx), system)) {
      opened += await this.open(region);
      await this.tryAgain(region);
    }
    return { opened, settled, told };
  }

  private tellOne(): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const due = await this.cases.dueToTell(tx);
      if (!due) return false;
      const { now } = await this.cases.moment(tx);
      await this.closed.tell(tx, due, now);
      return true;
    }, system);
  }

  private async open(region: string): Promise<number> {
    const { terms } = await this.queries.execute(new ShowCurrentPolicy(region, 'de'));
    return this.transactions.run((tx) => this.ledger.openDue(tx, region, terms.decisionNoticeDays), system);
  }

  /** Whether a cancelled one would have its minimum again, while it can still be taken back. */
  private async tryAgain(region: string): Promise<void> {
    const closing = await this.transactions.run((tx) => this.ledger.toTry(tx, region), system);
    if (closing.length === 0) return;
    const ids = closing.map(({ courseStartId }) => courseStartId);
    const again = await this.queries.execute(new CouldRunAgain(region, ids));
    await this.transactions.run((tx) => this.ledger.tried(tx, closing, again), system);
  }
}
