import type { RegionLease } from '../persistence/regions.js';
import { noOffers } from './issue-seat-offers.js';
import type { MatchingRun } from './matching-run.js';
import { isNothing, OfferSending, sendingOf } from './offer-sending.js';
import type { OwnersTools } from './owners-tools.js';
import { PlanCheck } from './plan-check.js';
import { PlanKeeping } from './plan-keeping.js';
import { RegionLook, type Seen } from './region-look.js';
import { RegionPlan } from './region-plan.js';
import { readSnapshot } from './verify-plan.js';

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
  /** The nightly one: promises go on beside it. */
  #check: PlanCheck | undefined;
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
    await this.#mindCheck(plan);
    if (seen.state.quarantined) await this.#mustBeRight(plan, seen);
    const run = await this.#write(plan, seen);
    if (run.kind === 'nothing-due' && seen.state.verificationDue) this.#check ??= await this.#checkOf(plan, seen);
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

  /** Nothing is promised before a plan in quarantine is found right. */
  async #mustBeRight(plan: RegionPlan, seen: Seen): Promise<void> {
    const check = await this.#checkOf(plan, seen);
    await check.ended;
    await this.#answer(check);
  }

  /** Answers a check that has ended, unless there is another plan by now. */
  async #mindCheck(plan: RegionPlan): Promise<void> {
    const check = this.#check;
    if (check && check.plan !== plan) await check.stop();
    if (!check || (check.plan === plan && !check.outcome)) return;
    this.#check = undefined;
    if (check.plan === plan) await this.#answer(check);
  }

  /** Begins to hold the plan against a fresh reading of everything. */
  async #checkOf(plan: RegionPlan, { moment, reading }: Seen): Promise<PlanCheck> {
    const { asked, unheard, whole } = await readSnapshot(this.tools, reading);
    return this.#orNotRight(async () => {
      await plan.takeIn(asked, unheard);
      return new PlanCheck(plan, [...plan.market.engine.plan()], { whole, terms: reading.terms, moment });
    });
  }

  async #answer({ outcome }: PlanCheck): Promise<void> {
    if (!outcome) return;
    if ('failure' in outcome) throw outcome.failure;
    if (outcome.wrong) throw new NotRight(outcome.wrong);
    await this.tools.transactions.run(async (tx) => {
      const { regions } = this.tools;
      if (await regions.stillMine(tx, this.lease)) await regions.verified(tx, this.lease.region);
    }, system);
  }

  /** The region is somebody else's: nobody here waits for a check any more. */
  stop(): Promise<void> {
    return this.#check?.stop() ?? Promise.resolve();
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
