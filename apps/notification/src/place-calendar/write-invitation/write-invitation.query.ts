import { Query } from '@nestjs/cqrs';
import type { NoticeLetter } from '../../notice/write-notice/write-notice.query.js';

/** The mail with the entry of an accepted place; undefined when a later one has taken the place of this round. */
export class WriteInvitation extends Query<NoticeLetter | undefined> {
  constructor(
    readonly seatOfferId: string,
    readonly round: number,
  ) {
    super();
  }
}
