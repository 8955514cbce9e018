import type { PolicyWithTextView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PolicyViews } from '../persistence/policy-views.js';
import { policyText } from '../texts/policy-text.js';
import { ShowCurrentPolicy } from './show-current-policy.query.js';

@QueryHandler(ShowCurrentPolicy)
export class ShowCurrentPolicyHandler implements IQueryHandler<ShowCurrentPolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: PolicyViews,
  ) {}

  async execute({ region, wording }: ShowCurrentPolicy): Promise<PolicyWithTextView> {
    const policy = await this.transactions.run((tx) => this.views.current(tx, region));
    return { ...policy, text: policyText(region, policy.terms, wording), changes: [] };
  }
}
