import type { PlannedPlace } from '@app/allocation';
import type { Tx } from '@app/persistence';
import type { Moment } from '../domain/issue-offers.js';
import type { PolicyTerms } from '../domain/policy.js';
import type { News } from '../persistence/market-news.js';
import type { Reading } from '../persistence/reading.js';
import type { MarketRead } from '../persistence/region-markets.js';
import type { Thinker } from '../thinking/thinker.js';
import { inOneSnapshot } from './in-one-snapshot.js';
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
  return inOneSnapshot(transactions, async (tx) => {
    const asked = await askedBy(tx, tools, await news.unanswered(tx, reading.scope));
    const unheard = await markets.some(tx, reading, asked.persons, asked.courses);
    return { asked, unheard, whole: await markets.whole(tx, reading) };
  });
}

async function askedBy(tx: Tx, { markets }: OwnersTools, { persons, courses }: News): Promise<Asked> {
  const holders = courses.length > 0 ? await markets.holdersAt(tx, courses) : [];
  return { persons: [...new Set([...persons, ...holders])], courses };
}

const atATime = 2_000;

/** A market as it was read, with the rules and the moment it was read for. */
export interface ToCheck {
  readonly whole: MarketRead;
  readonly terms: PolicyTerms;
  readonly moment: Moment;
}

/**
 * What is wrong with a plan, if anything, in words without people. A nation's takes half a minute to check: not for the
 * thread that answers requests and renews leases.
 */
export async function wrongIn(
  thinker: Thinker,
  places: readonly PlannedPlace[],
  { whole: { persons, ...rest }, terms, moment }: ToCheck,
): Promise<string | undefined> {
  await thinker.tell({ kind: 'market', side: 'before', terms, moment, rest: { ...rest, persons: [] } });
  for (let at = 0; at < persons.length; at += atATime) {
    await thinker.tell({ kind: 'persons', side: 'before', persons: persons.slice(at, at + atATime) });
  }
  for (let at = 0; at < places.length; at += atATime) {
    await thinker.tell({ kind: 'places', places: places.slice(at, at + atATime) });
  }
  return (await thinker.tell({ kind: 'check' })).wrong;
}
