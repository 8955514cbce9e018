import type { PolicyWithTextView, Wording } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { PolicyReader } from '../domain/policy-people.js';

/** One version of a policy with its text and what differs from the one in force. */
export class ShowPolicy extends Query<PolicyWithTextView> {
  constructor(
    readonly id: string,
    readonly wording: Wording,
    readonly reader?: PolicyReader,
  ) {
    super();
  }
}
