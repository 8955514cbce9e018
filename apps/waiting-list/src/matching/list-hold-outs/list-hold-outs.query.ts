import type { HoldOutView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** What is kept at a course start, in the order in which the places are filled; nothing for a course start elsewhere. */
export class ListHoldOuts extends Query<readonly HoldOutView[]> {
  constructor(
    readonly areas: readonly string[],
    readonly courseStartId: string,
  ) {
    super();
  }
}
