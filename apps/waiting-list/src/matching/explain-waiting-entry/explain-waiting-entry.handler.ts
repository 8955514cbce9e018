import type { ExplanationView, WaitingEntryState } from '@app/contracts';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { allocate, type Plan } from '../domain/allocate.js';
import { explain, position } from '../domain/explain.js';
import type { Seeker } from '../domain/market.js';
import type { Policy } from '../domain/policy.js';
import { priority } from '../domain/priority.js';
import { type LoadedMarket, Markets } from '../persistence/markets.js';
import { Policies } from '../persistence/policies.js';
import { WaitingPeople } from '../persistence/waiting-people.js';
import { ExplainWaitingEntry } from './explain-waiting-entry.query.js';
import { courseStartView } from './explanation-view.js';
import { type EntryStatus, type Language, statusSentences } from './sentences.js';

const system = { role: 'system' } as const;

const statusOf: Readonly<Record<Exclude<WaitingEntryState, 'waiting'>, EntryStatus>> = {
  paused: 'PAUSED',
  offered: 'OFFERED',
  placed: 'ACCEPTED',
  'in-course': 'ACCEPTED',
  withdrawn: 'PAUSED',
};

@QueryHandler(ExplainWaitingEntry)
export class ExplainWaitingEntryHandler implements IQueryHandler<ExplainWaitingEntry> {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: WaitingPeople,
    private readonly policies: Policies,
    private readonly markets: Markets,
  ) {}

  /** Whether the caller may see the entry is asked in the caller's name; the market is everybody's. */
  async execute({ scope, id, language }: ExplainWaitingEntry): Promise<ExplanationView> {
    const state = await this.transactions.run((tx) => this.people.stateOf(tx, id), scope);
    if (!state) throw notFound('waiting-entry');
    const { policy, loaded, seeker } = await this.transactions.run(
      async (tx) => ({
        policy: await this.policies.current(tx),
        loaded: await this.markets.toExplain(tx),
        seeker: await this.markets.seeker(tx, id),
      }),
      system,
    );
    if (!seeker) throw notFound('waiting-entry');
    const plan = allocate(loaded.market, policy.terms);
    return { ...about(seeker, loaded, policy, language), ...inWords(state, seeker, loaded, plan, policy, language) };
  }
}

function about(seeker: Seeker, { market, moment }: LoadedMarket, policy: Policy, wording: Language) {
  return {
    wording,
    rulePackVersions: [],
    further: 0,
    counterfactuals: [],
    waitingEntryId: seeker.id,
    policyVersion: policy.version,
    asOf: new Date(moment.instant).toISOString(),
    tier: priority(seeker, market.asOf, policy.terms).tier,
  };
}

function inWords(
  state: WaitingEntryState,
  seeker: Seeker,
  { market, changedAt, moment, facts }: LoadedMarket,
  plan: Plan,
  { terms }: Policy,
  language: Language,
): Pick<ExplanationView, 'status' | 'sentence' | 'position' | 'courseStarts'> {
  if (state !== 'waiting') {
    const status = statusOf[state];
    const sentence = statusSentences[state === 'withdrawn' ? 'WITHDRAWN' : status][language];
    return { status, sentence, courseStarts: [] };
  }
  const status = plan.placeOf.has(seeker.id) ? 'PLANNED' : 'WAITING';
  const explained = explain(seeker, market, plan, changedAt, moment, terms);
  return {
    status,
    sentence: statusSentences[status][language],
    position: position(seeker, market, plan),
    courseStarts: explained.flatMap((each) => {
      const known = facts.get(each.courseStartId);
      return known ? [courseStartView(each, known, language)] : [];
    }),
  };
}
