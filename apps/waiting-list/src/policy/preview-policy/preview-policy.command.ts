import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** Asks what a draft would change on the list as it stands. Answers the preview's id; the work follows. */
export class PreviewPolicy extends Command<string> {
  constructor(
    readonly by: PolicyAuthor,
    readonly policyId: string,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
