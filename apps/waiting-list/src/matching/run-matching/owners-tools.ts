import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { MarketNews } from '../persistence/market-news.js';
import { OfferBatches } from '../persistence/offer-batches.js';
import { Plans } from '../persistence/plans.js';
import { Policies } from '../persistence/policies.js';
import { RegionMarkets } from '../persistence/region-markets.js';
import { RegionScopes } from '../persistence/region-scope.js';
import { Regions } from '../persistence/regions.js';
import { TransitionReserves } from '../persistence/transition-reserves.js';
import { Engines } from './engines.js';
import { IssueSeatOffers } from './issue-seat-offers.js';
import { MatchingFigures } from './matching-figures.js';

/** What every owner of a region works with. */
@Injectable()
export class OwnersTools {
  constructor(
    readonly transactions: Transactions,
    readonly regions: Regions,
    readonly scopes: RegionScopes,
    readonly markets: RegionMarkets,
    readonly news: MarketNews,
    readonly plans: Plans,
    readonly policies: Policies,
    readonly batches: OfferBatches,
    readonly reserves: TransitionReserves,
    readonly issue: IssueSeatOffers,
    readonly engines: Engines,
    readonly figures: MatchingFigures,
  ) {}
}
