import { Transactions } from '@app/persistence';
import { isPublicHoliday } from '@app/places';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { nextSlotOf } from '../domain/slots.js';
import { Digests } from '../persistence/digests.js';
import { Recipients } from '../persistence/recipients.js';
import { NextDigestAt } from './next-digest-at.query.js';

@QueryHandler(NextDigestAt)
export class NextDigestAtHandler implements IQueryHandler<NextDigestAt> {
  constructor(
    private readonly transactions: Transactions,
    private readonly recipients: Recipients,
    private readonly digests: Digests,
  ) {}

  async execute({ subscriptionId }: NextDigestAt): Promise<Date | undefined> {
    const { reader, now } = await this.transactions.run(async (tx) => ({
      reader: await this.recipients.ofSubscription(tx, subscriptionId),
      now: await this.digests.now(tx),
    }));
    return reader && nextSlotOf(reader, now, (day) => isPublicHoliday(day, reader.organisationAreas[0]));
  }
}
