import type { PolicyWithTextView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PolicyPreviews } from '../persistence/policy-previews.js';
import { PolicyViews } from '../persistence/policy-views.js';
import { policyChanges, policyText } from '../texts/policy-text.js';
import { ShowPolicy } from './show-policy.query.js';

@QueryHandler(ShowPolicy)
export class ShowPolicyHandler implements IQueryHandler<ShowPolicy> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: PolicyViews,
    private readonly previews: PolicyPreviews,
  ) {}

  execute({ id, wording, reader }: ShowPolicy): Promise<PolicyWithTextView> {
    return this.transactions.run(async (tx) => {
      const policy = await this.views.one(tx, reader, id);
      const lastPreviewId = reader && policy.state === 'draft' ? await this.previews.last(tx, id, reader) : undefined;
      const inForce = await this.views.current(tx, policy.region);
      return {
        ...policy,
        text: policyText(policy.region, policy.terms, wording),
        changes: policyChanges(inForce.terms, policy.terms, wording),
        ...(lastPreviewId && { lastPreviewId }),
      };
    });
  }
}
