import { Command } from '@nestjs/cqrs';

/** A provider wants a message once more, under the same id. */
export class SendAgain extends Command<void> {
  constructor(
    readonly organisationId: string,
    readonly webhookId: string,
    readonly deliveryId: string,
  ) {
    super();
  }
}
