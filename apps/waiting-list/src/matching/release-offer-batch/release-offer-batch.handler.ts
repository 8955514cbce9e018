import { RuleViolation } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { refuseStale } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MatchingRequests } from '../ask-for-matching/matching-requests.js';
import { OfferBatchViews } from '../persistence/offer-batch-views.js';
import { OfferBatches } from '../persistence/offer-batches.js';
import { ReleaseOfferBatch } from './release-offer-batch.command.js';

@CommandHandler(ReleaseOfferBatch)
export class ReleaseOfferBatchHandler implements ICommandHandler<ReleaseOfferBatch> {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: OfferBatchViews,
    private readonly batches: OfferBatches,
    private readonly matching: MatchingRequests,
  ) {}

  async execute({ by, id, version }: ReleaseOfferBatch): Promise<void> {
    await this.transactions.run(async (tx) => {
      const batch = await this.views.oneToChange(tx, by.areas, id);
      refuseStale(version, batch.version);
      if (batch.state !== 'held') {
        throw new RuleViolation('offer-batch.not-held', 'These offers are on their way already.', [], 'conflict');
      }
      await this.batches.release(tx, id, by.memberId);
      this.matching.hint(tx);
    }, by);
  }
}
