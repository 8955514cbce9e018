import type { Tx } from '@app/persistence';
import { databaseProblem, harmlessTrace } from '@app/runtime';
import { Logger } from '@nestjs/common';
import { type BatchStep, batchStep } from '../domain/offer-batch.js';
import type { RegionLease } from '../persistence/regions.js';
import type { DueOffer } from './due-board.js';
import { type IssuedOffers, noOffers } from './issue-seat-offers.js';
import type { OwnersTools } from './owners-tools.js';
import type { Seen } from './region-look.js';
import type { RegionPlan } from './region-plan.js';

const system = { role: 'system' } as const;

/** What is to happen with the offers that are due. */
export interface Sending {
  readonly step: BatchStep | 'only-freed';
  readonly offers: readonly DueOffer[];
  /** Of these there are so many; the rest follows at once. */
  readonly due: number;
  /** Due, whether they may go or are held. */
  readonly total: number;
}

/** Which of the due offers of a region go out now. */
export function sendingOf({ board }: RegionPlan, { state, footing, batch, moment }: Seen): Sending {
  const { terms } = footing.policy;
  const total = board.total();
  const asleep = terms.issuing === 'nightly' && state.issuedOn === footing.today;
  const step = asleep ? 'only-freed' : batchStep(total.offers, batch, moment.instant, terms);
  const which = step === 'send' || step === 'release' ? 'offers' : 'freed';
  const due = total[which];
  return { step, due, total: total.offers, offers: due > 0 ? board.offers(which).slice(0, terms.offersPerRun) : [] };
}

/** Nothing is due, no batch takes a step, and no night's offers end: there is nothing to write. */
export function isNothing({ offers, step }: Sending, seen: Seen): boolean {
  return offers.length === 0 && isQuiet(step) && !endsTheNight(seen);
}

/** Promises what is due in a region. */
export class OfferSending {
  readonly #log = new Logger('matching');

  constructor(
    private readonly tools: OwnersTools,
    private readonly lease: RegionLease,
  ) {}

  /**
   * All of them at once, or, when one cannot be made, each for itself: the others do not wait for it. When none can be
   * made, something else is wrong, and all are tried again. Undefined when the lease is lost.
   */
  async send(plan: RegionPlan, seen: Seen, sending: Sending): Promise<IssuedOffers | undefined> {
    try {
      return await this.#sendAll(plan, seen, sending);
    } catch (failure) {
      return this.#sendOneByOne(plan, seen, sending, failure);
    }
  }

  /** The batch and the night take their step once, behind the single offers. */
  async #sendOneByOne(
    plan: RegionPlan,
    seen: Seen,
    sending: Sending,
    failure: unknown,
  ): Promise<IssuedOffers | undefined> {
    let sent = noOffers;
    let failures = 0;
    for (const offer of sending.offers) {
      const alone = { ...sending, step: 'only-freed', offers: [offer], due: Number.POSITIVE_INFINITY } as const;
      const one = await this.#sendAll(plan, seen, alone).catch((why: unknown) => {
        failures += 1;
        return this.#failed(offer, why);
      });
      if (one === undefined) return undefined;
      const refused = [...sent.refused, ...one.refused];
      sent = { issued: sent.issued + one.issued, missed: sent.missed + one.missed, refused };
    }
    if (failures === sending.offers.length) throw failure;
    const left = sending.due - sending.offers.length + sent.missed;
    return (await this.#sendAll(plan, seen, { ...sending, offers: [], due: left })) && sent;
  }

  /** A lock or a connection is a matter of moments: tried again at the next look. Anything else waits for a change. */
  #failed(offer: DueOffer, why: unknown): IssuedOffers {
    this.#log.error({ code: 'matching.offer-failed', error: harmlessTrace(why) });
    return passesBy(why) ? { ...noOffers, missed: 1 } : { ...noOffers, refused: [offer] };
  }

  #sendAll(plan: RegionPlan, seen: Seen, sending: Sending): Promise<IssuedOffers | undefined> {
    const { transactions, regions, issue } = this.tools;
    const { policy, today } = seen.footing;
    return transactions.run(async (tx) => {
      if (!(await regions.stillMine(tx, this.lease))) return undefined;
      await this.#keepBatch(tx, seen, sending);
      const done = await issue.issue(tx, sending.offers, plan.market.courses, policy);
      const everythingIsOut = sending.offers.length === sending.due && done.missed === 0;
      if (endsTheNight(seen) && everythingIsOut && isQuiet(sending.step)) {
        await regions.issued(tx, this.lease.region, today);
      }
      return done;
    }, system);
  }

  async #keepBatch(tx: Tx, { batch, footing }: Seen, { step, total }: Sending): Promise<void> {
    const { batches } = this.tools;
    if (step === 'hold') await batches.hold(tx, this.lease.region, total, footing.policy.terms.batchReleaseMinutes);
    if (batch && step === 'release') await batches.release(tx, batch.id);
    if (batch && step === 'close') await batches.close(tx, batch.id);
  }
}

/** What the database says is worth asking again. */
function passesBy(why: unknown): boolean {
  return why instanceof Error && databaseProblem(why)?.retryAfterSeconds !== undefined;
}

/** Where offers go out nightly, this night's have not all gone yet. */
function endsTheNight({ state, footing }: Seen): boolean {
  return footing.policy.terms.issuing === 'nightly' && state.issuedOn !== footing.today;
}

function isQuiet(step: Sending['step']): boolean {
  return step === 'send' || step === 'wait' || step === 'only-freed';
}
