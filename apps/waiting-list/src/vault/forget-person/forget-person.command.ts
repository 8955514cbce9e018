import type { PersonRef } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';

/** Destroys a person's name, contact and key. What is left of them points nowhere. */
export class ForgetPerson extends Command<void> {
  constructor(
    readonly tx: Tx,
    readonly personRef: PersonRef,
  ) {
    super();
  }
}
