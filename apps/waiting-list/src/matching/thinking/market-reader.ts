import type { PolicyTerms } from '@app/contracts';
import { Clock, calendarDateOf, dayNumber } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Moment } from '../domain/issue-offers.js';
import { type MarketRead, RegionMarkets } from '../persistence/region-markets.js';
import type { RegionScope } from '../persistence/region-scope.js';
import { inOneSnapshot } from '../run-matching/in-one-snapshot.js';
import type { Thinker } from './thinker.js';
import type { Side } from './thinking.js';

const peopleAtATime = 2_000;

/** Reads a region's market and tells it to somebody who thinks, in portions. */
@Injectable()
export class MarketReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly markets: RegionMarkets,
    private readonly clock: Clock,
  ) {}

  /** @param seen what the market is to be taken for, where that is not as it was read */
  async tell(
    thinker: Thinker,
    side: Side,
    scope: RegionScope,
    terms: PolicyTerms,
    seen: (read: MarketRead) => MarketRead = (read) => read,
  ): Promise<Moment> {
    const now = this.clock.now();
    const today = calendarDateOf(now);
    const moment = { asOf: dayNumber(today), instant: now.getTime() };
    const read = await inOneSnapshot(this.transactions, (tx) => this.markets.whole(tx, { scope, today, terms }));
    const { persons, ...rest } = seen(read);
    await thinker.tell({ kind: 'market', side, terms, moment, rest: { ...rest, persons: [] } });
    for (let at = 0; at < persons.length; at += peopleAtATime) {
      await thinker.tell({ kind: 'persons', side, persons: persons.slice(at, at + peopleAtATime) });
    }
    return moment;
  }
}
