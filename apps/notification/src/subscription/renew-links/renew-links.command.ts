import { Command } from '@nestjs/cqrs';

/** A link was passed on: every link made so far is void, and a fresh one goes to the address. */
export class RenewLinks extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}
