import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Mails } from '../persistence/mails.js';
import { Outbound } from '../persistence/outbound.js';
import { type OutboundView, ShowOutbound } from './show-outbound.query.js';

@QueryHandler(ShowOutbound)
export class ShowOutboundHandler implements IQueryHandler<ShowOutbound> {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly outbound: Outbound,
  ) {}

  execute(): Promise<OutboundView> {
    return this.transactions.run(async (tx) => ({
      ...(await this.outbound.state(tx)),
      counts: await this.mails.countByState(tx),
      uncertain: await this.mails.uncertain(tx),
    }));
  }
}
