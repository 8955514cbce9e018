import type { DigestView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What somebody was sent, newest first. */
export class ListDigests extends Query<readonly DigestView[]> {
  constructor(
    readonly memberId: string,
    /** Id of the last one on the page before. */
    readonly before: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
