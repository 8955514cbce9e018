import type { ProviderRequestView } from '@app/contracts';
import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RequestNews } from '../request-news.js';
import { requestView } from '../request-view.js';
import { RefuseRequest } from './decide-request.command.js';
import { undecided } from './undecided.js';

@CommandHandler(RefuseRequest)
export class RefuseRequestHandler implements ICommandHandler<RefuseRequest> {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
    private readonly news: RequestNews,
  ) {}

  execute({ decision: { scope, id, seen }, reason }: RefuseRequest): Promise<ProviderRequestView> {
    return this.transactions.run(async (tx) => {
      const request = undecided(await this.requests.toDecide(tx, id), seen);
      await this.requests.decide(tx, id, { by: scope.memberId, reason: reason.trim(), organisationId: null });
      await this.news.tell(tx, { id, version: request.version + 1, state: 'refused' });
      return requestView((await this.requests.one(tx, id)) ?? request);
    }, scope);
  }
}
