import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { allocate } from '../domain/allocate.js';
import { offersToIssue } from '../domain/issue-offers.js';
import type { Policy } from '../domain/policy.js';
import { type LoadedMarket, Markets } from '../persistence/markets.js';
import { type MatchingLease, MatchingRuns } from '../persistence/matching-runs.js';
import { Policies } from '../persistence/policies.js';
import { IssueSeatOffers } from './issue-seat-offers.js';

const system = { role: 'system' } as const;
/** Somebody was changing what a place was to be promised on: look again when they are done. */
const lookAgainMilliseconds = 250;

/** What one run did. */
export type MatchingRun =
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'done'; readonly issued: number; readonly missed: number; readonly refused: number };

interface Start {
  readonly lease: MatchingLease;
  readonly policy: Policy;
  readonly loaded: LoadedMarket;
}

/**
 * Plans for everybody and promises what is due. One process at a time: it takes a lease, reads, plans outside any
 * transaction, and writes only if the lease is still its own.
 */
@Injectable()
export class Matcher {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: MatchingRuns,
    private readonly policies: Policies,
    private readonly markets: Markets,
    private readonly issue: IssueSeatOffers,
  ) {}

  async run(): Promise<MatchingRun> {
    const lease = await this.transactions.run((tx) => this.runs.take(tx), system);
    if (!lease) return { kind: 'nothing-due' };
    try {
      return await this.match(await this.read(lease));
    } catch (failure) {
      await this.transactions.run((tx) => this.runs.giveUp(tx, lease), system);
      throw failure;
    }
  }

  /** After the lease is committed, so that whatever asked for this run is seen. */
  private read(lease: MatchingLease): Promise<Start> {
    return this.transactions.run(async (tx) => {
      const policy = await this.policies.current(tx);
      return { lease, policy, loaded: await this.markets.load(tx, lease.now, lease.today) };
    }, system);
  }

  private async match({ lease, policy, loaded }: Start): Promise<MatchingRun> {
    const { market, changedAt, moment } = loaded;
    const plan = allocate(market, policy.terms);
    const due = offersToIssue(market, plan, changedAt, moment, policy.terms);

    return this.transactions.run(async (tx) => {
      if (!(await this.runs.stillMine(tx, lease))) return { kind: 'overtaken' };
      const done = await this.issue.issue(tx, loaded, due.offers, policy);
      if (due.more) await this.runs.owe(tx, 'more-to-offer');
      if (done.missed > 0) await this.runs.owe(tx, 'more-to-offer', lookAgainMilliseconds);
      await this.runs.finish(tx, lease, due.settledAt === undefined ? undefined : new Date(due.settledAt));
      return { kind: 'done', ...done };
    }, system);
  }
}
