import type { OfficeMailboxView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Query } from '@nestjs/cqrs';

/** Mailboxes of somebody's office that are told, were, or have been asked. Oldest first. */
export class ListOfficeMailboxes extends Query<readonly OfficeMailboxView[]> {
  constructor(
    readonly actor: Actor,
    readonly limit: number,
    readonly after: string | undefined,
  ) {
    super();
  }
}

/** One of them. */
export class ShowOfficeMailbox extends Query<OfficeMailboxView> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}
