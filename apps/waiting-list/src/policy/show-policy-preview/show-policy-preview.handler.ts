import type { PolicyPreviewView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { PolicyPreviews } from '../persistence/policy-previews.js';
import { ShowPolicyPreview } from './show-policy-preview.query.js';

@QueryHandler(ShowPolicyPreview)
export class ShowPolicyPreviewHandler implements IQueryHandler<ShowPolicyPreview> {
  constructor(
    private readonly transactions: Transactions,
    private readonly previews: PolicyPreviews,
  ) {}

  execute({ id, reader }: ShowPolicyPreview): Promise<PolicyPreviewView> {
    return this.transactions.run((tx) => this.previews.show(tx, id, reader));
  }
}
