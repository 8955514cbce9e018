import type { PolicyWithTextView, Wording } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The policy in force in a region, in words. */
export class ShowCurrentPolicy extends Query<PolicyWithTextView> {
  constructor(
    readonly region: string,
    readonly wording: Wording,
  ) {
    super();
  }
}
