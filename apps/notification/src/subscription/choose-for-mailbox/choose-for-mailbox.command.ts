import type { ImmediateChoiceBody } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Command } from '@nestjs/cqrs';

/** Somebody of the office says what may come to one of its mailboxes before the next digest. */
export class ChooseForMailbox extends Command<void> {
  constructor(
    readonly actor: Actor,
    readonly id: string,
    /** The version the caller has seen. */
    readonly version: number,
    readonly choice: ImmediateChoiceBody,
  ) {
    super();
  }
}
