import { Command } from '@nestjs/cqrs';

/** The owner of a mailbox says: it was us. */
export class ConfirmRequest extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}
