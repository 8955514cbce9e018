import { dayNumber } from '@app/kernel';
import type { Tx } from '@app/persistence';
import type { Moment } from '../domain/issue-offers.js';
import type { OfferBatch } from '../domain/offer-batch.js';
import type { News } from '../persistence/market-news.js';
import type { Reading } from '../persistence/reading.js';
import type { MarketRead } from '../persistence/region-markets.js';
import type { RegionLease, RegionState } from '../persistence/regions.js';
import { inOneSnapshot } from './in-one-snapshot.js';
import type { OwnersTools } from './owners-tools.js';
import type { Asked } from './region-market.js';
import type { Footing, RegionPlan } from './region-plan.js';

const system = { role: 'system' } as const;
/** News of more people than this share is quicker read as a whole. */
const floodShare = 0.1;
const floodAtLeast = 2_000;

/** A region at one moment: how it stands, what is new, and, where there is anything new, what was read of it. */
export interface Seen {
  readonly state: RegionState;
  readonly footing: Footing;
  readonly moment: Moment;
  readonly reading: Reading;
  readonly news: News;
  readonly batch: OfferBatch | undefined;
  readonly whole?: MarketRead;
  readonly part?: { readonly asked: Asked; readonly read: MarketRead };
}

/** Looks at a region: what is new in it, and as much of it as a plan in memory, if there is one, must know of that. */
export class RegionLook {
  constructor(
    private readonly tools: OwnersTools,
    private readonly lease: RegionLease,
  ) {}

  /** Undefined when the region is somebody else's. */
  async at(plan: RegionPlan | undefined): Promise<Seen | undefined> {
    const { transactions } = this.tools;
    const seen = await transactions.run(async (tx) => {
      const seen = await this.#stand(tx);
      if (!seen) return undefined;
      if (plan && followsOn(plan, seen)) return { ...seen, ...(await this.#news(tx, seen, plan)) };
      await this.tools.regions.stay(tx, this.lease);
      return seen;
    }, system);
    if (!seen || (plan && followsOn(plan, seen))) return seen;
    return { ...seen, ...(await this.#afresh(seen.reading)) };
  }

  async #stand(tx: Tx): Promise<Seen | undefined> {
    const { region, token } = this.lease;
    const { regions, scopes, policies, news, batches } = this.tools;
    const [state, scope, policy, batch] = await Promise.all([
      regions.state(tx, region),
      scopes.of(tx, region),
      policies.current(tx, region),
      batches.running(tx, region),
    ]);
    if (state?.token !== token) return undefined;
    const { now, today, mapping } = state;
    const moment = { asOf: dayNumber(today), instant: now.getTime() };
    const reading = { scope, today, terms: policy.terms };
    return {
      state,
      footing: { policy, today, mapping },
      moment,
      reading,
      news: await news.unanswered(tx, scope),
      batch,
    };
  }

  async #news(tx: Tx, { news, reading }: Seen, plan: RegionPlan): Promise<Pick<Seen, 'part'>> {
    const { markets } = this.tools;
    if (news.persons.length + news.courses.length === 0) return {};
    const unknown = news.courses.filter((id) => !plan.market.courses.has(id));
    const holders = unknown.length > 0 ? await markets.holdersAt(tx, unknown) : [];
    const asked = { persons: [...new Set([...news.persons, ...holders])], courses: news.courses };
    return { part: { asked, read: await markets.some(tx, reading, asked.persons, asked.courses) } };
  }

  #afresh(reading: Reading): Promise<Pick<Seen, 'news' | 'whole'>> {
    const { transactions, markets, news } = this.tools;
    return inOneSnapshot(transactions, async (tx) => ({
      news: await news.unanswered(tx, reading.scope),
      whole: await markets.whole(tx, reading),
    }));
  }
}

/** Whether the plan need only be told the news; otherwise everything is read. */
function followsOn(plan: RegionPlan, { state, footing, news }: Seen): boolean {
  return !state.quarantined && plan.standsOn(footing) && !isFlood(news, plan);
}

function isFlood({ persons }: News, { market }: RegionPlan): boolean {
  return persons.length > Math.max(floodAtLeast, market.people * floodShare);
}
