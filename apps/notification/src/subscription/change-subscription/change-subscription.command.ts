import type { MemberId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Subscriber, WishBody } from '../domain/subscription.js';

export type WishChanges = { readonly [Field in keyof WishBody]?: WishBody[Field] | null | undefined } & {
  readonly active?: boolean | null | undefined;
};

/** Somebody wants to be told otherwise, or not for a while. */
export class ChangeSubscription extends Command<void> {
  constructor(
    readonly subscriber: Subscriber & { readonly memberId: MemberId },
    readonly id: string,
    /** The version the caller has seen. */
    readonly version: number,
    readonly changes: WishChanges,
  ) {
    super();
  }
}
