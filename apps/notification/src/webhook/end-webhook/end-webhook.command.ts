import { Command } from '@nestjs/cqrs';

/** A provider's software no longer wants to be told. */
export class EndWebhook extends Command<void> {
  constructor(
    readonly organisationId: string,
    readonly id: string,
    /** The version the caller has seen, when it said. */
    readonly seen: number | undefined,
  ) {
    super();
  }
}
