import { Query } from '@nestjs/cqrs';

/** When the next digest of a subscription is due; undefined while none will come. */
export class NextDigestAt extends Query<Date | undefined> {
  constructor(readonly subscriptionId: string) {
    super();
  }
}
