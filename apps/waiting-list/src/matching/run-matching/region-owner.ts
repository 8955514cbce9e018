import { dayNumber } from '@app/kernel';
import type { Tx } from '@app/persistence';
import type { Moment } from '../domain/issue-offers.js';
import { type BatchStep, batchStep, type OfferBatch } from '../domain/offer-batch.js';
import type { News } from '../persistence/market-news.js';
import type { MarketRead, Reading } from '../persistence/region-markets.js';
import type { RegionScope } from '../persistence/region-scope.js';
import type { RegionLease, RegionState } from '../persistence/regions.js';
import type { DueOffer } from './due-board.js';
import { type IssuedOffers, noOffers } from './issue-seat-offers.js';
import type { MatchingRun } from './matching-run.js';
import type { OwnersTools } from './owners-tools.js';
import type { Asked } from './region-market.js';
import { type Footing, type PlanKept, RegionPlan } from './region-plan.js';
import { readSnapshot, wrongIn } from './verify-plan.js';

const system = { role: 'system' } as const;
/** News of more people than this share is quicker read as a whole. */
const floodShare = 0.1;
const floodAtLeast = 2_000;
const restMilliseconds = 60_000;

/** A region at one moment: how it stands, what is new, and, where there is anything new, what was read of it. */
interface Seen {
  readonly state: RegionState;
  readonly footing: Footing;
  readonly moment: Moment;
  readonly scope: RegionScope;
  readonly news: News;
  readonly batch: OfferBatch | undefined;
  readonly whole: MarketRead | undefined;
  readonly part: { readonly asked: Asked; readonly read: MarketRead } | undefined;
}

/** What is to happen with the offers that are due. */
interface Sending {
  readonly step: BatchStep | 'only-freed';
  readonly offers: readonly DueOffer[];
  /** Of these there are so many; the rest follows at once. */
  readonly due: number;
  /** Due, whether they may go or are held. */
  readonly total: number;
}

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

  constructor(
    private readonly tools: OwnersTools,
    readonly lease: RegionLease,
  ) {}

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
    const seen = await this.#look();
    if (!seen) return this.#lose();
    const plan = await this.#follow(seen);
    if (seen.state.quarantined) await this.#mustBeRight(plan, seen);
    const run = await this.#write(plan, seen);
    if (run.kind === 'nothing-due' && seen.state.verificationDue) await this.#mustBeRight(plan, seen);
    return run;
  }

  /** Undefined when the region is somebody else's. */
  #look(): Promise<Seen | undefined> {
    const { region, token } = this.lease;
    const { transactions, regions, scopes, policies, news, batches } = this.tools;
    return transactions.run(async (tx) => {
      const [state, scope, policy, batch] = await Promise.all([
        regions.state(tx, region),
        scopes.of(tx, region),
        policies.current(tx, region),
        batches.running(tx, region),
      ]);
      if (state?.token !== token) return undefined;
      const { now, today, mapping } = state;
      const moment = { asOf: dayNumber(today), instant: now.getTime() };
      const footing = { policy, today, mapping };
      const heard = await news.unanswered(tx, scope);
      const read = await this.#read(tx, { scope, today, terms: policy.terms }, footing, heard, state.quarantined);
      if (read.whole) await regions.stay(tx, this.lease);
      return { state, footing, moment, scope, news: heard, batch, whole: undefined, part: undefined, ...read };
    }, system);
  }

  async #read(tx: Tx, reading: Reading, footing: Footing, news: News, afresh: boolean): Promise<Partial<Seen>> {
    const { markets } = this.tools;
    const plan = this.#plan;
    if (afresh || !plan?.standsOn(footing) || isFlood(news, plan)) return { whole: await markets.whole(tx, reading) };
    if (news.persons.length + news.courses.length === 0) return {};
    const unknown = news.courses.filter((id) => !plan.market.courses.has(id));
    const holders = unknown.length > 0 ? await markets.holdersAt(tx, unknown) : [];
    const asked = { persons: [...new Set([...news.persons, ...holders])], courses: news.courses };
    return { part: { asked, read: await markets.some(tx, reading, asked.persons, asked.courses) } };
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
    const news = plan.isChanged || !seen.news.isEmpty;
    const sending = this.#sending(plan, seen);
    const toSend = sending.offers.length > 0 || !isQuiet(sending.step) || this.#endsTheNight(seen);
    if (!news && !toSend) return { kind: 'nothing-due' };
    if (news && !(await this.#writePlan(plan, seen))) return this.#lose();
    const done = toSend ? await this.#send(plan, seen, sending) : noOffers;
    if (!done) return this.#lose();
    plan.setAside(done.refused, seen.moment);
    const { issued, missed, refused } = done;
    const more = sending.offers.length < sending.due;
    return { kind: 'done', issued, missed, refused: refused.length, more };
  }

  /** The plan and the news it answers, as one; before and apart from any offer. False when the lease is lost. */
  async #writePlan(plan: RegionPlan, { scope, news, footing }: Seen): Promise<boolean> {
    const { transactions, regions, plans } = this.tools;
    const { region } = this.lease;
    const difference = plan.isChanged ? plan.difference(plan.isNew ? await this.#kept() : undefined) : undefined;
    const made = { region, asOf: footing.today, policyVersion: footing.policy.version };
    const reading = { scope, today: footing.today, terms: footing.policy.terms };
    const inTransition = plan.isNew || news.transitions.length > 0;
    const written = await transactions.run(async (tx) => {
      if (!(await regions.stillMine(tx, this.lease))) return false;
      await this.tools.news.answered(tx, scope, news);
      if (difference) await plans.write(tx, made, difference);
      if (inTransition) await this.tools.reserves.keep(tx, reading);
      await regions.planned(tx, region, footing.today, footing.policy.version);
      return true;
    }, system);
    if (written) plan.written();
    return written;
  }

  #kept(): Promise<PlanKept> {
    const { transactions, plans } = this.tools;
    const { region } = this.lease;
    return transactions.run(
      async (tx) => ({ places: await plans.places(tx, region), courses: await plans.courses(tx, region) }),
      system,
    );
  }

  /**
   * All of them at once, or, when one cannot be made, each for itself: the others do not wait for it. When none can be
   * made, something else is wrong, and all are tried again. Undefined when the lease is lost.
   */
  async #send(plan: RegionPlan, seen: Seen, sending: Sending): Promise<IssuedOffers | undefined> {
    try {
      return await this.#sendAll(plan, seen, sending);
    } catch (failure) {
      const refused: DueOffer[] = [];
      let sent = noOffers;
      for (const offer of sending.offers) {
        const one = await this.#sendAll(plan, seen, { ...sending, offers: [offer] }).catch(() => 'refused' as const);
        if (one === undefined) return undefined;
        if (one === 'refused') refused.push(offer);
        else sent = { issued: sent.issued + one.issued, missed: sent.missed + one.missed, refused: [] };
      }
      if (refused.length === sending.offers.length) throw failure;
      return { ...sent, refused };
    }
  }

  #sendAll(plan: RegionPlan, seen: Seen, sending: Sending): Promise<IssuedOffers | undefined> {
    const { transactions, regions, issue } = this.tools;
    const { policy, today } = seen.footing;
    return transactions.run(async (tx) => {
      if (!(await regions.stillMine(tx, this.lease))) return undefined;
      await this.#keepBatch(tx, seen, sending);
      const done = await issue.issue(tx, sending.offers, plan.market.courses, policy);
      const everythingIsOut = sending.offers.length === sending.due && done.missed === 0;
      if (this.#endsTheNight(seen) && everythingIsOut && isQuiet(sending.step)) {
        await regions.issued(tx, this.lease.region, today);
      }
      return done;
    }, system);
  }

  #sending({ board }: RegionPlan, { state, footing, batch, moment }: Seen): Sending {
    const { terms } = footing.policy;
    const total = board.total();
    const asleep = terms.issuing === 'nightly' && state.issuedOn === footing.today;
    const step = asleep ? 'only-freed' : batchStep(total.offers, batch, moment.instant, terms);
    const which = step === 'send' || step === 'release' ? 'offers' : 'freed';
    const due = total[which];
    return { step, due, total: total.offers, offers: due > 0 ? board.offers(which).slice(0, terms.offersPerRun) : [] };
  }

  async #keepBatch(tx: Tx, { batch, footing }: Seen, { step, total }: Sending): Promise<void> {
    const { batches } = this.tools;
    if (step === 'hold') await batches.hold(tx, this.lease.region, total, footing.policy.terms.batchReleaseMinutes);
    if (batch && step === 'release') await batches.release(tx, batch.id);
    if (batch && step === 'close') await batches.close(tx, batch.id);
  }

  /** Where offers go out nightly, this night's have not all gone yet. */
  #endsTheNight({ state, footing }: Seen): boolean {
    return footing.policy.terms.issuing === 'nightly' && state.issuedOn !== footing.today;
  }

  /** Holds the plan against a fresh reading of everything. */
  async #mustBeRight(plan: RegionPlan, { footing, moment, scope }: Seen): Promise<void> {
    const reading = { scope, today: footing.today, terms: footing.policy.terms };
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

function isFlood({ persons }: News, { market }: RegionPlan): boolean {
  return persons.length > Math.max(floodAtLeast, market.people * floodShare);
}

function isQuiet(step: Sending['step']): boolean {
  return step === 'send' || step === 'wait' || step === 'only-freed';
}
