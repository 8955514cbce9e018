import { Command } from '@nestjs/cqrs';

/** Somebody wants every link of theirs void that was ever given out, and gets others. */
export class RenewOwnLinks extends Command<void> {
  constructor(
    readonly memberId: string,
    readonly subscriptionId: string,
  ) {
    super();
  }
}
