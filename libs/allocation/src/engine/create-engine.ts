import type { Engine } from '../model/engine.js';
import type { Market } from '../model/market.js';
import { loadMarket } from './load-market.js';
import { MarketEngine } from './market-engine.js';

/** An engine that holds the market with its plan. Throws `UnknownInMarket` for a hold of somebody or a course that is not there. */
export function createEngine(market: Market): Engine {
  return new MarketEngine(loadMarket(market));
}
