import { Command } from '@nestjs/cqrs';
import type { PolicyAuthor } from '../domain/policy-people.js';

/** Somebody goes on writing a draft, and is one of its authors from now on. */
export class ChangePolicy extends Command<void> {
  constructor(
    readonly by: PolicyAuthor,
    readonly id: string,
    /** The version the caller has seen. */
    readonly seen: number,
    readonly changes: { readonly terms?: Readonly<Record<string, unknown>>; readonly reason?: string },
  ) {
    super();
  }
}
