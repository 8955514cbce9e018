import type { DigestView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Digests } from '../persistence/digests.js';
import { ListDigests } from './list-digests.query.js';

@QueryHandler(ListDigests)
export class ListDigestsHandler implements IQueryHandler<ListDigests> {
  constructor(
    private readonly transactions: Transactions,
    private readonly digests: Digests,
  ) {}

  execute({ memberId, before, limit }: ListDigests): Promise<readonly DigestView[]> {
    return this.transactions.run((tx) => this.digests.ofMember(tx, memberId, before, limit));
  }
}
