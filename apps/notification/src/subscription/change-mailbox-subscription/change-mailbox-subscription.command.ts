import type { MailboxSubscriptionView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Command, Query } from '@nestjs/cqrs';
import type { WishChanges } from '../change-subscription/change-subscription.command.js';

/** What a mailbox of somebody's office that has agreed is told, and when. */
export class ShowMailboxSubscription extends Query<MailboxSubscriptionView> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
  ) {
    super();
  }
}

/** Somebody of the office wants it told otherwise. Where the mails go was agreed to, and stays. */
export class ChangeMailboxSubscription extends Command<void> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    /** The version the caller has seen. */
    readonly version: number,
    readonly changes: Omit<WishChanges, 'address' | 'active'>,
  ) {
    super();
  }
}
