import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** A draft is given up. */
export class DeletePolicy extends Command<void> {
  constructor(
    readonly by: PolicyAuthor,
    readonly id: string,
    readonly seen?: number,
  ) {
    super();
  }
}
