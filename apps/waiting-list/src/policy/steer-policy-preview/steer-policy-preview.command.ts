import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** Stops a preview that runs, or lets one that was stopped or failed run again. */
export class SteerPolicyPreview extends Command<void> {
  constructor(
    readonly by: PolicyAuthor,
    readonly id: string,
    readonly what: 'stop' | 'resume',
  ) {
    super();
  }
}
