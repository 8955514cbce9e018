import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** A digest is ready to be read: one mail shall carry it, once `tx` has committed. */
export class PostMail extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly mail: { readonly digestId: string; readonly subscriptionId: string; readonly address: string },
  ) {
    super();
  }
}
