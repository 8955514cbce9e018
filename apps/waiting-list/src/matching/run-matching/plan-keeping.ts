import type { Tx } from '@app/persistence';
import type { PlanDifference } from '../persistence/plans.js';
import type { RegionLease } from '../persistence/regions.js';
import { inOneSnapshot } from './in-one-snapshot.js';
import type { OwnersTools } from './owners-tools.js';
import { DifferenceToKept } from './plan-difference.js';
import type { Seen } from './region-look.js';
import type { RegionPlan } from './region-plan.js';

const system = { role: 'system' } as const;

/** Somebody else plans for the region now. */
class LeaseLost extends Error {}

/** Writes down what the plan of a region has become. */
export class PlanKeeping {
  constructor(
    private readonly tools: OwnersTools,
    private readonly lease: RegionLease,
  ) {}

  /** The plan and the news it answers, as one; before and apart from any offer. False when the lease is lost. */
  async write(plan: RegionPlan, seen: Seen): Promise<boolean> {
    const difference = plan.isNew ? await this.#differenceToKept(plan, seen) : plan.difference();
    try {
      await this.tools.transactions.run((tx) => this.#write(tx, plan, seen, difference), system);
    } catch (failure) {
      if (failure instanceof LeaseLost) return false;
      throw failure;
    }
    plan.written();
    return true;
  }

  /** Said in one go, without waiting to hear whether the lease still counts: when it does not, none of it is kept. */
  async #write(tx: Tx, plan: RegionPlan, { news, footing, reading }: Seen, difference: PlanDifference | undefined) {
    const { regions, plans, reserves } = this.tools;
    const { region } = this.lease;
    const made = { region, asOf: footing.today, policyVersion: footing.policy.version };
    const [mine] = await Promise.all([
      regions.stillMine(tx, this.lease),
      this.tools.news.answered(tx, reading.scope, news),
      difference && plans.write(tx, made, difference),
      (plan.isNew || news.transitions.length > 0) && reserves.keep(tx, reading),
      regions.planned(tx, region, footing.today, footing.policy.version),
    ]);
    if (!mine) throw new LeaseLost();
  }

  /** Holds the plan in memory against the one that is kept: after a restart they are the same but for what happened meanwhile. */
  async #differenceToKept(plan: RegionPlan, { footing }: Seen): Promise<PlanDifference> {
    const { transactions, plans } = this.tools;
    const { region } = this.lease;
    const difference = new DifferenceToKept(plan.market.engine, plan.board);
    const made = { region, asOf: footing.today, policyVersion: footing.policy.version };
    await inOneSnapshot(transactions, async (tx) => {
      await Promise.all([
        plans.places(tx, region, (place) => difference.keptPlace(place)),
        plans.courses(tx, made, (...course) => difference.keptCourse(...course)),
      ]);
    });
    return difference.all();
  }
}
