import type { Tx } from '@app/persistence';
import type { News } from '../persistence/market-news.js';
import type { MarketRead, Reading } from '../persistence/region-markets.js';
import type { OwnersTools } from './owners-tools.js';
import type { Asked } from './region-market.js';

/** Everything of a region at one moment of the database's history, and what of it the plan in memory has not heard. */
export interface Snapshot {
  readonly asked: Asked;
  readonly unheard: MarketRead;
  readonly whole: MarketRead;
}

/** Reads all of it in one snapshot: what commits meanwhile is in none of it. */
export function readSnapshot(tools: OwnersTools, reading: Reading): Promise<Snapshot> {
  const { transactions, markets, news } = tools;
  return transactions.run(async (tx) => {
    await tx.query('set transaction isolation level repeatable read');
    await tx.query(`select set_config('app.role', 'system', true)`);
    const asked = await askedBy(tx, tools, await news.unanswered(tx, reading.scope));
    const unheard = await markets.some(tx, reading, asked.persons, asked.courses);
    return { asked, unheard, whole: await markets.whole(tx, reading) };
  });
}

async function askedBy(tx: Tx, { markets }: OwnersTools, { persons, courses }: News): Promise<Asked> {
  const holders = courses.length > 0 ? await markets.holdersAt(tx, courses) : [];
  return { persons: [...new Set([...persons, ...holders])], courses };
}
