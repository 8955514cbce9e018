import type { ImmediateMailsView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What somebody is told before the next digest. */
export class ShowImmediateMails extends Query<ImmediateMailsView> {
  constructor(
    readonly memberId: string,
    readonly subscriptionId: string,
  ) {
    super();
  }
}
