import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** A second person puts a draft in force: places are planned by it from now on, offers and places stay. */
export class ActivatePolicy extends Command<void> {
  constructor(
    readonly by: PolicyAuthor,
    readonly id: string,
    readonly seen?: number,
  ) {
    super();
  }
}
