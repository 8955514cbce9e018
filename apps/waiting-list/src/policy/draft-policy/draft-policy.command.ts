import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** Somebody begins to write another policy for a region. Answers its name. */
export class DraftPolicy extends Command<string> {
  constructor(
    readonly by: PolicyAuthor,
    readonly draft: {
      readonly region: string;
      readonly terms: Readonly<Record<string, unknown>>;
      readonly reason: string;
    },
    readonly key?: OnceKey,
  ) {
    super();
  }
}
