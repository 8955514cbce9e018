import type { RegionLease } from '../persistence/regions.js';
import { noOffers } from './issue-seat-offers.js';
import type { MatchingRun } from './matching-run.js';
import { isNothing, OfferSending, sendingOf } from './offer-sending.js';
import type { OwnersTools } from './owners-tools.js';
import { PlanKeeping } from './plan-keeping.js';
import { RegionLook, type Seen } from './region-look.js';
import { RegionPlan } from './region-plan.js';
import { readSnapshot, wrongIn } from './verify-plan.js';

const system = { role: 'system' } as const;
const restMilliseconds = 60_000;

/** The plan cannot be trusted: the engine failed, or what it holds is not right. */
class NotRight extends Error {}

/**
 * Owns one region: holds its engine, follows what changes, writes what the plan becomes and promises what is due. One
 * thing at a time; whoever owns several does one after the other.
 */
export class RegionOwner {
  #plan: RegionPlan | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  /** Plans in a row that were not right. The first is made anew at once, the next ones after a while. */
  #failures = 0;
  #restsUntil = 0;
  readonly #look: RegionLook;
  readonly #keeping: PlanKeeping;
  readonly #sending: OfferSending;

  constructor(
    private readonly tools: OwnersTools,
    readonly lease: RegionLease,
  ) {
    this.#look = new RegionLook(tools, lease);
    this.#keeping = new PlanKeeping(tools, lease);
    this.#sending = new OfferSending(tools, lease);
  }

  /** Looks at what is new and answers it; after whatever it is at. */
  run(): Promise<MatchingRun> {
    const run = this.#turn.then(() => this.#runSafely());
    this.#turn = run.catch(() => {});
    return run;
  }

  async #runSafely(): Promise<MatchingRun> {
    if (performance.now() < this.#restsUntil) return { kind: 'nothing-due' };
    try {
      const run = await this.#run();
      this.#failures = 0;
      return run;
    } catch (failure) {
      if (!(failure instanceof NotRight)) throw failure;
      return this.#quarantine(failure.message);
    }
  }

  async #run(): Promise<MatchingRun> {
    const seen = await this.#look.at(this.#plan);
    if (!seen) return this.#lose();
    const plan = await this.#follow(seen);
    if (seen.state.quarantined) await this.#mustBeRight(plan, seen);
    const run = await this.#write(plan, seen);
    if (run.kind === 'nothing-due' && seen.state.verificationDue) await this.#mustBeRight(plan, seen);
    return run;
  }

  /** Brings the plan in memory up to what was read. */
  async #follow({ whole, part, footing, moment }: Seen): Promise<RegionPlan> {
    return this.#orNotRight(async () => {
      if (whole) this.#plan = new RegionPlan(whole, this.tools.engines, footing, moment);
      const plan = this.#plan;
      if (!plan) throw new Error('There is no plan.');
      if (part) await plan.takeIn(part.asked, part.read);
      plan.look(moment);
      this.tools.figures.applied(plan.market.takeApplied());
      return plan;
    });
  }

  async #write(plan: RegionPlan, seen: Seen): Promise<MatchingRun> {
    const isNews = plan.isChanged || !seen.news.isEmpty;
    const sending = sendingOf(plan, seen);
    const nothing = isNothing(sending, seen);
    if (!isNews && nothing) return { kind: 'nothing-due' };
    if (isNews && !(await this.#keeping.write(plan, seen))) return this.#lose();
    const done = nothing ? noOffers : await this.#sending.send(plan, seen, sending);
    if (!done) return this.#lose();
    plan.setAside(done.refused, seen.moment);
    const { issued, missed, refused } = done;
    const more = sending.offers.length < sending.due;
    return { kind: 'done', issued, missed, refused: refused.length, more };
  }

  /** Holds the plan against a fresh reading of everything. */
  async #mustBeRight(plan: RegionPlan, { moment, reading }: Seen): Promise<void> {
    const { asked, unheard, whole } = await readSnapshot(this.tools, reading);
    const places = await this.#orNotRight(async () => {
      await plan.takeIn(asked, unheard);
      return [...plan.market.engine.plan()];
    });
    const wrong = await wrongIn(places, whole, reading.terms, moment);
    if (wrong) throw new NotRight(wrong);
    await this.tools.transactions.run(async (tx) => {
      const { regions } = this.tools;
      if (await regions.stillMine(tx, this.lease)) await regions.verified(tx, this.lease.region);
    }, system);
  }

  #lose(): MatchingRun {
    this.#plan = undefined;
    return { kind: 'overtaken' };
  }

  /** Nothing is promised in the region, and nothing that was promised is taken back. */
  async #quarantine(reason: string): Promise<MatchingRun> {
    this.#plan = undefined;
    this.#failures += 1;
    if (this.#failures > 1) this.#restsUntil = performance.now() + restMilliseconds;
    await this.tools.transactions.run(async (tx) => {
      if (await this.tools.regions.stillMine(tx, this.lease)) {
        await this.tools.regions.quarantine(tx, this.lease.region, reason);
      }
    }, system);
    return { kind: 'quarantined', reason };
  }

  async #orNotRight<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      throw new NotRight(failure instanceof Error ? failure.message : String(failure), { cause: failure });
    }
  }
}
