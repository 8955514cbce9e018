import type { PersonBody } from '@app/contracts';
import type { PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Locks a person's name and contact away, in the transaction that registers them. */
export class KeepPerson extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly personRef: PersonRef,
    readonly person: PersonBody,
  ) {
    super();
  }
}
