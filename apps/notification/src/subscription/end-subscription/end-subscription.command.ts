import { Command } from '@nestjs/cqrs';

/** Somebody no longer wants to be told. */
export class EndSubscription extends Command<void> {
  constructor(
    readonly memberId: string,
    readonly id: string,
    /** The version the caller has seen, when it said. */
    readonly version: number | undefined,
  ) {
    super();
  }
}
