import { Clock } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { MailServers, type TroubledServer } from '../persistence/mail-servers.js';
import { Mails } from '../persistence/mails.js';
import { Outbound } from '../persistence/outbound.js';
import { type OutboundView, ShowOutbound } from './show-outbound.query.js';

@QueryHandler(ShowOutbound)
export class ShowOutboundHandler implements IQueryHandler<ShowOutbound> {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly servers: MailServers,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<OutboundView> {
    return this.transactions.run(async (tx) => {
      const { held, heldBecause, heldSince } = await this.outbound.state(tx);
      const { count, oldestSince } = await this.mails.waiting(tx);
      return {
        asOf: this.clock.now().toISOString(),
        held,
        ...(heldBecause && { heldBecause }),
        ...(heldSince && { heldSince: heldSince.toISOString() }),
        servers: (await this.servers.troubled(tx)).map(viewOf),
        waiting: count,
        ...(oldestSince && { oldestWaitingSince: oldestSince.toISOString() }),
        lately: await this.mails.countByState(tx),
        uncertainMails: await this.mails.uncertain(tx),
      };
    });
  }
}

function viewOf({ name, since, until, strikes, reply }: TroubledServer): OutboundView['servers'][number] {
  return {
    name,
    strikes,
    ...(since && { since: since.toISOString() }),
    ...(until && { pausedUntil: until.toISOString() }),
    ...(reply && { lastReply: reply }),
  };
}
