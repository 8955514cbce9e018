import type { MemberId, OrganisationId } from '@app/kernel';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { Subscriber, SubscriptionId, WishBody } from '../domain/subscription.js';

/** Somebody wants to be told, themselves. */
export class Subscribe extends Command<SubscriptionId> {
  constructor(
    readonly subscriber: Subscriber & { readonly memberId: MemberId; readonly organisationId: OrganisationId },
    readonly wish: WishBody,
    readonly key?: OnceKey,
  ) {
    super();
  }
}
