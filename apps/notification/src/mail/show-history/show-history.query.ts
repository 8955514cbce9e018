import { Query } from '@nestjs/cqrs';
import type { MailOfSubscription } from '../persistence/mails.js';

/** What became of the latest mails of one subscription, newest first, for whoever looks after the system. */
export class ShowHistory extends Query<readonly MailOfSubscription[]> {
  constructor(
    readonly subscriptionId: string,
    readonly most = 50,
  ) {
    super();
  }
}
