import type { TwinLikeness } from '@app/contracts';
import type { PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** The vault has compared somebody: whom they resemble, and nobody else. */
export class NoteLikelyTwins extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly personRef: PersonRef,
    readonly twins: readonly { readonly personRef: PersonRef; readonly likeness: TwinLikeness }[],
  ) {
    super();
  }
}
