import type { Market } from '../model/market.js';
import type { MarketEvent } from '../model/market-event.js';
import { Happenings } from './happenings.js';

/** So many things that happen to the market one after the other, each possible when it happens; the same for the same seed. */
export function someEvents(market: Market, count: number, seed: number): MarketEvent[] {
  const happenings = new Happenings(market, seed);
  return Array.from({ length: count }, () => happenings.next());
}
