import type { MailRetentionView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What is kept of mails for how long, and when what is older was last removed. */
export class ListMailRetention extends Query<readonly MailRetentionView[]> {}
