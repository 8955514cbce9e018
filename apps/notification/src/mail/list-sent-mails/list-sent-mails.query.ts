import type { SentMailLookView, SentMailPurpose, SentMailView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { SentMailFilter } from '../persistence/sent-mails.js';

/** What was sent to whom, newest first. The look is put on record with its purpose. */
export class ListSentMails extends Query<readonly SentMailView[]> {
  constructor(
    readonly memberId: string,
    readonly purpose: SentMailPurpose,
    readonly filter: SentMailFilter,
    /** Id of the last one on the page before. */
    readonly before: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

/** Who looked at what was sent to others, newest first. */
export class ListSentMailLooks extends Query<readonly SentMailLookView[]> {
  constructor(
    readonly before: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
